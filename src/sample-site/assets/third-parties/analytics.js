// Mattis analys (an invention): remembers the visitor in first-party cookies and sends a hit for every page.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const domain = location.hostname.split('.').slice(-2).join('.');
  const twoYears = 63072000;
  const halfAnHour = 1800;

  const read = (name) =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1);

  const write = (name, value, rest) => {
    document.cookie = `${name}=${value}; ${rest}; Path=/; Secure; SameSite=Lax`;
  };

  // Which domain may hold our cookies? Ask by writing, as trackers do, and take it away again.
  write('_ma_prov', '1', `Domain=.${domain}`);
  write('_ma_prov', '', `Domain=.${domain}; Max-Age=0`);

  const visitor = read('_ma') ?? `1.${Date.now()}.${Math.floor(Math.random() * 1e9)}`;
  write('_ma', visitor, `Domain=.${domain}; Max-Age=${twoYears}`);
  write('_ma_session', read('_ma_session') ?? Date.now(), `Domain=.${domain}; Max-Age=${halfAnHour}`);
  // A page may not write cookies for another site: the browser drops this one without a word.
  write('_ma_global', visitor, `Domain=mattis-analys.test; Max-Age=${twoYears}`);

  const query = new URLSearchParams({ cid: visitor, dl: location.href, dt: document.title, sr: `${screen.width}x${screen.height}` });
  fetch(`${origin}/hit?${query}`, { mode: 'no-cors', credentials: 'include', keepalive: true }).finally(() => {
    window.dispatchEvent(new Event('mattis:sent'));
  });
})();
