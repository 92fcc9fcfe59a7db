import { html, pixel, type Routes } from '../helpers/tls-server.ts';

/** A page that stores something at once, by timers of many kinds, in a frame of another site, and after a slow answer. */
export const latePage: Routes = {
  'late.test/': html(
    `<script>
      const store = (name) => { document.cookie = name + '=1' };
      store('at-once');
      setTimeout(() => { new Image().src = 'https://other.test/pixel' }, 500);
      setTimeout(store, 2500, 'timer');
      setTimeout(() => setTimeout(() => setTimeout(store, 1000, 'chain'), 1000), 1000);
      scheduler.postTask(() => store('posted'), { delay: 4000 });
      AbortSignal.timeout(3000).onabort = () => store('aborted');
      fetch('/slow').then(() => setTimeout(store, 1200, 'after-answer'));
      requestIdleCallback(() => store('idle'));
      let ticks = 0;
      const ticking = setInterval(() => { ticks += 1; if (ticks < 6) return; clearInterval(ticking); store('ticked'); }, 700);
      setTimeout(store, 6500, 'last');
    </script>
    <style>@keyframes go { to { margin-left: 1px } } p { animation: go 2s }</style>
    <p onanimationend="store('animated')">Hej</p><iframe src="https://other.test/frame"></iframe>`,
    { 'set-cookie': 'answered=1' },
  ),
  'late.test/slow': (_request, response) => {
    setTimeout(() => response.writeHead(200, { 'set-cookie': 'slow=1' }).end(), 1500);
  },
  'other.test/pixel': pixel({ 'set-cookie': 'pixel=1; SameSite=None; Secure' }),
  'other.test/frame': html(
    `<script>setTimeout(() => { document.cookie = 'framed=1; SameSite=None; Secure' }, 5000)</script>`,
  ),
};

/** A page as most are: it stores something at once, loads a picture, and is done. */
export const plainPage: Routes[string] = html(
  '<img src="https://other.test/pixel"><script>document.cookie = "at-once=1"</script>',
  {
    'set-cookie': 'answered=1',
  },
);
