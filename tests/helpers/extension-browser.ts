import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type JSHandle, launch, type Page, TargetType } from 'puppeteer';
import { browserFlags } from '../../src/audit/browser/browser-flags.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { hermeticConditions } from '../../src/audit/browser/hermetic-conditions.ts';
import { makeProfile } from '../../src/audit/browser/profile.ts';
import type { DriverApi } from '../../src/messaging/driver-api.ts';
import type { TlsServer } from './tls-server.ts';

export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  close(): Promise<void>;
}

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** As addresses name it; where it leads is the server's own free port. The browser turns http without a port into https. */
export const plainHttpPort = 8080;

interface Conditions {
  /** A folder under dist/, or a full path; null for a browser without an extension. */
  readonly build: string | null;
  readonly server: Pick<TlsServer, 'port' | 'spki'> & Partial<Pick<TlsServer, 'plainPort'>>;
  readonly thirdPartyCookies?: 'allow' | 'block';
}

/** A fresh browser with the built extension, where every host is the server. */
export async function openExtensionBrowser(conditions: Conditions): Promise<ExtensionBrowser> {
  const { build, server, thirdPartyCookies = 'allow' } = conditions;
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No Chromium found: install one, or set KAKVAKT_BROWSER.');
  const profile = await makeProfile(thirdPartyCookies);
  const { plainPort = server.port } = server;
  const connectTo = [
    { fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: server.port },
    { fromHost: null, fromPort: plainHttpPort, toHost: '127.0.0.1', toPort: plainPort },
  ];
  const browser = await launch({
    executablePath,
    pipe: true,
    userDataDir: profile.userDataDir,
    env: { ...process.env, TMPDIR: profile.temporaryDir },
    enableExtensions: true,
    // Attached to a service worker, Puppeteer would keep it alive, and may leave it waiting when it is stopped.
    targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
    args: browserFlags(hermeticConditions({ connectTo, spki: server.spki }), null),
  });
  const extensionId = build === null ? '' : await browser.installExtension(resolve(dist, build));
  return {
    browser,
    extensionId,
    close: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}

export interface Driver {
  readonly page: Page;
  readonly api: JSHandle<DriverApi>;
}

/** The audit build's driver page, when its recorder is ready. */
export async function openDriver({ browser, extensionId }: ExtensionBrowser): Promise<Driver> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extensionId}/src/ui/driver/driver.html`);
  await page.waitForFunction(() => Reflect.has(globalThis, 'kakvakt'));
  const api = await page.evaluateHandle((): DriverApi => Reflect.get(globalThis, 'kakvakt'));
  await api.evaluate((driver) => driver.ready());
  return { page, api };
}

/** Stops the service worker as the browser does, wherever it is in its work. `page`: one of the extension's own. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
