// WooCommerce's cart block: keeps the cart in the browser so that the next page can show it at once.
(() => {
  const cart = document.querySelector('[data-cart]');
  if (cart === null || cart.dataset.cart === '') return;
  localStorage.setItem('storeApiCartData', JSON.stringify({ items: cart.dataset.cart.split(','), currency: 'SEK' }));
  localStorage.setItem('storeApiCartHash', cart.dataset.hash);
  localStorage.setItem('storeApiNonce', JSON.stringify({ nonce: crypto.randomUUID().slice(0, 10), timestamp: Date.now() }));
})();
