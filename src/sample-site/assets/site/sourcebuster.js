// Where did the visitor come from? Stands in for WooCommerce's order attribution: the same names and lifetimes, our own code.
(() => {
  const halfAnHour = 1800;
  const has = (name) => document.cookie.split('; ').some((pair) => pair.startsWith(`${name}=`));

  const write = (name, fields, maxAgeSeconds) => {
    const value = encodeURIComponent(Object.entries(fields).map(([key, field]) => `${key}=${field}`).join('|||'));
    const lifetime = maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
    document.cookie = `${name}=${value}; Domain=.${location.hostname}; Path=/; Secure; SameSite=Lax${lifetime}`;
  };

  const visit = { fd: new Date().toISOString().slice(0, 19), ep: location.origin + location.pathname, rf: document.referrer || '(none)' };
  const source = { typ: 'typein', src: '(direct)', mdm: '(none)', cmp: '(none)', cnt: '(none)', trm: '(none)', id: '(none)' };

  // The first visit and the source are remembered once, the rest is written again by every page.
  if (!has('sbjs_migrations')) {
    write('sbjs_migrations', { '1418474375998': '1' });
    write('sbjs_current_add', visit);
    write('sbjs_first_add', visit);
    write('sbjs_current', source);
    write('sbjs_first', source);
  }
  write('sbjs_udata', { vst: 1, uip: '(none)', uag: navigator.userAgent });
  write('sbjs_session', { pgs: 1, cpg: location.origin + location.pathname }, halfAnHour);
})();
