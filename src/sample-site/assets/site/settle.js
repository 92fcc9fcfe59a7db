// Says when the page will do nothing more by itself: <html data-settled="page">, or the name of the last choice.
// Whoever starts something that lasts hands its promise to window.settle().
(() => {
  const root = document.documentElement;
  let pending = 0;
  let phase = 'page';

  window.settle = (promise) => {
    const done = () => {
      pending -= 1;
      if (pending === 0) root.dataset.settled = phase;
    };
    pending += 1;
    delete root.dataset.settled;
    promise.then(done, done);
  };

  window.settle.phase = (name) => {
    phase = name;
  };

  const event = (name) => new Promise((resolve) => window.addEventListener(name, resolve, { once: true }));
  const loaded = event('load');
  window.settle(loaded);
  window.settle(loaded.then(() => document.fonts.load('1em Femblad', '✿')));
  window.settle(event('mattis:sent'));
})();
