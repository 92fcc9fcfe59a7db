// The theme's own script: what the portal remembers by itself.
(() => {
  const reminderAfterMs = 1500;
  const monthMs = 30 * 24 * 3600 * 1000;

  // Written as a property: no call that a hook on setItem would see.
  localStorage.dp_tema = matchMedia('(prefers-contrast: more)').matches ? 'tydligt' : 'mjukt';
  localStorage.setItem('dp_senast_sedd', location.pathname);

  window.settle(keepOfflinePage());
  window.settle(greetLate());

  async function keepOfflinePage() {
    const cache = await caches.open('dp-sidor-v1');
    await cache.put('/utan-nat/', new Response('Du är utan nät just nu. Sidan finns kvar när du kommer tillbaka.'));
  }

  /** A while after the page has loaded, once: the reminder of the newsletter was shown. */
  async function greetLate() {
    if (document.cookie.includes('dp_nyhetsbrev=')) return;
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }));
    await new Promise((resolve) => setTimeout(resolve, reminderAfterMs));
    const cookie = { name: 'dp_nyhetsbrev', value: 'visad', expires: Date.now() + monthMs, path: '/', sameSite: 'lax' };
    // Where the browser has no Cookie Store API the reminder is not remembered.
    await window.cookieStore?.set(cookie);
  }
})();
