// The tag manager of a small shop: one tag, no condition. It never asks what the visitor chose.
(() => {
  const tag = document.createElement('script');
  tag.src = 'https://{{analytics}}/ma.js';
  tag.async = true;
  document.head.append(tag);
})();
