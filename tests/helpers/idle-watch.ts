// What a browser shows from outside of an extension that should be asleep: starts of its worker, and its scripts in pages.
import { type CDPSession, CDPSessionEvent, type Page } from 'puppeteer';
import type { ExtensionBrowser } from './extension-browser.ts';

export interface Stirrings {
  workerStarts: number;
  /** Of the extension, in pages and their frames. */
  scripts: number;
}

/** Counts from now on until `stop`. The worker is not attached to, which would keep it awake. */
export async function watchStirrings({ browser, extensionId }: ExtensionBrowser, page: Page) {
  const origin = `chrome-extension://${extensionId}/`;
  const stirrings: Stirrings = { workerStarts: 0, scripts: 0 };
  const targets = await browser.target().createCDPSession();
  await targets.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'service_worker' }] });
  // Those that are there already are told before the answer.
  targets.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.url.startsWith(origin)) stirrings.workerStarts += 1;
  });
  const pages = await page.createCDPSession();
  await watchScripts(pages);
  return {
    stirrings,
    stop: async () => {
      await targets.detach();
      await pages.detach();
    },
  };

  /** Frames of other sites are targets of their own. */
  async function watchScripts(session: CDPSession): Promise<void> {
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(origin)) stirrings.scripts += 1;
    });
    session.on(CDPSessionEvent.SessionAttached, (frame) => void watchScripts(frame).catch(() => undefined));
    await session.send('Debugger.enable');
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  }
}
