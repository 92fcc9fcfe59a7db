import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { installBrowser } from '../../src/audit/browser/install-browser.ts';
import { buildAll } from '../../src/build/build.ts';

/** Before the browser tests: there is a browser, and what it loads is built from the sources as they are now. */
export async function setup(): Promise<void> {
  if ((await findBrowser(null)) === null) await installBrowser((line) => process.stderr.write(`${line}\n`));
  await buildAll({ onlyIfStale: true });
}
