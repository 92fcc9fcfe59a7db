// `npm run dev`: a browser with the extension on the sample site. Saving a source rebuilds the extension, loads it anew
// and reloads the page.
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const extensionDir = `${root}dist/chromium-store`;

// The sample site imports its files as text, which Vite understands and Node does not.
const { module } = await runnerImport<typeof import('./dev-browser.ts')>(`${root}src/build/dev-browser.ts`, { root });

const watcher = await build({
  root,
  mode: 'chromium-store',
  configFile: `${root}vite.config.ts`,
  logLevel: 'warn',
  build: { watch: {} },
});
if (!('on' in watcher)) throw new Error('Vite did not begin to watch');

let browser: Awaited<ReturnType<typeof module.openDevBrowser>> | null = null;

// The watcher waits for its listeners, so this one must end.
watcher.on('event', async (event) => {
  if (event.code === 'ERROR') process.stderr.write(`Not rebuilt: ${event.error.message}\n`);
  if (event.code !== 'END') return;
  if (browser !== null) return browser.reload();
  browser = await module.openDevBrowser(extensionDir);
  process.stderr.write(browser.greeting);
  void browser.closed.then(() => watcher.close());
});

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => void Promise.all([browser?.close(), watcher.close()]));
}
