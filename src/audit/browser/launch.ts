import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch as startBrowser } from 'puppeteer';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';
import { type BrowserConditions, browserFlags } from './browser-flags.ts';
import { endBrowser, killBrowser } from './end-browser.ts';
import { makeProfile, type Profile } from './profile.ts';
import { unsignalled } from './unsignalled.ts';

export interface LaunchOptions extends BrowserConditions {
  readonly browserPath: string;
  readonly extensionDir: string;
  readonly thirdPartyCookies: 'allow' | 'block';
  readonly userAgent: string;
  readonly signal?: AbortSignal;
}

export interface LaunchedBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Ends the browser, if need be by force, and removes all that it wrote. */
  readonly close: () => Promise<void>;
}

/** Of one question to the browser: a page that computes without end would keep its asker for three minutes, each time. */
const answersWithinMs = 60_000;

/** A browser with a profile of its own and the extension in it, on an empty page. */
export async function launch(options: LaunchOptions): Promise<LaunchedBrowser> {
  await requireExtension(options.extensionDir);
  const profile = await makeProfile(options.thirdPartyCookies);
  let browser: Browser | null = null;
  const kill = (): void => killBrowser(browser);
  const close = async (): Promise<void> => {
    if (browser !== null) await endBrowser(browser);
    await profile.remove();
    process.off('exit', kill);
  };
  // Should this process end in a hurry: the browser first, then its profile, which it would write again.
  process.prependOnceListener('exit', kill);
  try {
    browser = await start(options, profile);
    return { browser, extensionId: await browser.installExtension(options.extensionDir), close };
  } catch (cause) {
    await close();
    options.signal?.throwIfAborted();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(messages.browserNotStarted, { path: options.browserPath, reason }, { cause });
  }
}

async function requireExtension(folder: string): Promise<void> {
  await access(join(folder, 'manifest.json')).catch((cause: unknown) => {
    throw new UsageError(messages.extensionMissing, { path: folder }, { cause });
  });
}

function start(options: LaunchOptions, profile: Profile): Promise<Browser> {
  return startBrowser({
    executablePath: options.browserPath,
    // Over a pipe the browser ends with this process, however that ends, and no port is open meanwhile.
    pipe: true,
    userDataDir: profile.userDataDir,
    env: { ...process.env, TMPDIR: profile.temporaryDir },
    enableExtensions: true,
    args: browserFlags(options, options.userAgent),
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    defaultViewport: null,
    protocolTimeout: answersWithinMs,
    downloadBehavior: { policy: 'deny' },
    ...unsignalled(options.signal),
  });
}
