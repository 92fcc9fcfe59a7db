import puppeteer from 'puppeteer';
import { browserFlags } from '../audit/browser/browser-flags.ts';
import { findBrowser } from '../audit/browser/find-browser.ts';
import { hermeticConditions } from '../audit/browser/hermetic-conditions.ts';
import { installBrowser } from '../audit/browser/install-browser.ts';
import { makeProfile } from '../audit/browser/profile.ts';
import { startSampleSite } from '../sample-site/start-sample-site.ts';

export interface DevBrowser {
  readonly greeting: string;
  /** Loads the rebuilt extension and the page anew. */
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** Resolves when the window was closed and everything is cleared away. */
  readonly closed: Promise<void>;
}

/** A browser of its own with the extension, on the sample site; with a window where there is a screen. */
export async function openDevBrowser(extensionDir: string): Promise<DevBrowser> {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  const site = await startSampleSite();
  const profile = await makeProfile('allow');
  const browser = await puppeteer.launch({
    executablePath: (await findBrowser(null)) ?? (await installBrowser((line) => process.stderr.write(`${line}\n`))),
    headless: !hasScreen,
    userDataDir: profile.userDataDir,
    enableExtensions: [extensionDir],
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: browserFlags(hermeticConditions(site), null),
  });
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve())).then(async () => {
    await Promise.all([site.close(), profile.remove()]);
  });
  const page = await browser.newPage();
  await page.goto(site.url);

  return {
    greeting: hasScreen
      ? 'The sample site is open. Click Kakvakt in the toolbar. Close the window, or press Ctrl+C, to end.\n'
      : `No screen here, so the browser has no window; drive it at ${browser.wsEndpoint()}. Press Ctrl+C to end.\n`,
    reload: async () => {
      await browser.installExtension(extensionDir);
      await page.reload();
    },
    close: async () => {
      await browser.close();
      await closed;
    },
    closed,
  };
}
