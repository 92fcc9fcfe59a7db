// The consent banner. It asks properly; what happens before the question, and some of what happens after a no, is wrong
// on purpose: an audit should have something to find.
(() => {
  const cookieName = 'dp_samtycke';
  const halfAYear = 180 * 24 * 3600;
  const everything = ['statistik', 'marknadsforing', 'media'];
  const { pixel, counter } = document.currentScript.dataset;

  const element = (id) => document.getElementById(id);
  const banner = element('samtycke');
  const settings = element('samtycke-val');

  element('samtycke-godkann').addEventListener('click', () => choose('accept', everything));
  element('samtycke-nodvandiga').addEventListener('click', () => choose('reject', []));
  element('samtycke-installningar').addEventListener('click', toggleSettings);
  element('samtycke-spara').addEventListener('click', () => {
    const chosen = everything.filter((category) => element(`samtycke-${category}`).checked);
    choose(chosen.length === 0 ? 'reject' : 'accept', chosen);
  });
  element('samtycke-andra').addEventListener('click', reopen);
  element('samtycke-aterkalla').addEventListener('click', withdraw);

  const stored = readChoice();
  if (stored === null) banner.hidden = false;
  else apply(stored);

  function choose(phase, categories) {
    window.settle.phase(phase);
    const value = categories.length === 0 ? 'nodvandiga' : categories.join('.');
    document.cookie = `${cookieName}=${value}; Path=/; Max-Age=${halfAYear}; Secure; SameSite=Lax`;
    banner.hidden = true;
    apply(categories);
  }

  function apply(categories) {
    element('samtycke-aterkalla').hidden = categories.length === 0;
    if (categories.includes('marknadsforing')) loadPicture(pixel);
    // After a no the shop still wants to be counted.
    else loadPicture(counter);
    if (categories.includes('media')) showVideos();
    window.settle(Promise.resolve());
  }

  function withdraw() {
    choose('withdraw', []);
    // The tracker's cookie is deleted, and comes back with the next page: nobody stopped the tracker.
    document.cookie = `_ma=; Domain=.${location.hostname}; Path=/; Max-Age=0; Secure; SameSite=Lax`;
    hideVideos();
    element('samtycke-svar').textContent = 'Du har tagit tillbaka ditt samtycke.';
  }

  function loadPicture(address) {
    const picture = new Image(1, 1);
    window.settle(finished(picture));
    picture.src = address;
  }

  function showVideos() {
    for (const place of document.querySelectorAll('[data-video]')) {
      const frame = document.createElement('iframe');
      window.settle(finished(frame));
      Object.assign(frame, { src: place.dataset.video, title: place.dataset.title, allowFullscreen: true });
      place.querySelector('.video-waiting').hidden = true;
      place.append(frame);
    }
  }

  function hideVideos() {
    for (const place of document.querySelectorAll('[data-video]')) {
      place.querySelector('iframe')?.remove();
      place.querySelector('.video-waiting').hidden = false;
    }
  }

  function finished(node) {
    return new Promise((resolve) => {
      node.addEventListener('load', resolve, { once: true });
      node.addEventListener('error', resolve, { once: true });
    });
  }

  function toggleSettings() {
    settings.hidden = !settings.hidden;
    element('samtycke-installningar').setAttribute('aria-expanded', String(!settings.hidden));
  }

  function reopen() {
    const chosen = readChoice() ?? [];
    for (const category of everything) element(`samtycke-${category}`).checked = chosen.includes(category);
    banner.hidden = false;
    if (settings.hidden) toggleSettings();
    element('samtycke-rubrik').focus();
  }

  function readChoice() {
    const pair = document.cookie.split('; ').find((candidate) => candidate.startsWith(`${cookieName}=`));
    if (pair === undefined) return null;
    return pair.slice(cookieName.length + 1).split('.').filter((category) => everything.includes(category));
  }
})();
