import { type Browser, launch } from 'puppeteer';
import type { AuditOptions } from '../audit-options.ts';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';
import { endBrowser } from './end-browser.ts';
import { makeProfile, type Profile } from './profile.ts';
import { unsignalled } from './unsignalled.ts';

export interface BrowserIdentity {
  readonly version: string;
  /** What the browser would call itself with a window. */
  readonly userAgent: string;
}

export type IdentityOptions = Pick<AuditOptions, 'browserPath' | 'sandbox' | 'signal'>;

/**
 * Starts the browser once and asks. Its user agent must be known before an audit starts it: only the command line
 * reaches all of its parts, service workers too, and plugins hide their banner from “HeadlessChrome”. Without a window
 * it answers in about half the time.
 */
export async function browserIdentity(options: IdentityOptions): Promise<BrowserIdentity> {
  const profile = await makeProfile('allow');
  let browser: Browser | null = null;
  try {
    browser = await start(options, profile);
    const [product, userAgent] = await Promise.all([browser.version(), browser.userAgent()]);
    return { version: product.split('/').at(-1) ?? product, userAgent: userAgent.replace('HeadlessChrome', 'Chrome') };
  } finally {
    if (browser !== null) await endBrowser(browser);
    await profile.remove();
  }
}

/** Over a socket, as only then an unwilling browser's last words are in the error. */
function start({ browserPath: path, sandbox, signal }: IdentityOptions, profile: Profile): Promise<Browser> {
  return launch({
    executablePath: path,
    args: ['--no-startup-window', ...(sandbox ? [] : ['--no-sandbox'])],
    waitForInitialPage: false,
    userDataDir: profile.userDataDir,
    env: { ...process.env, TMPDIR: profile.temporaryDir },
    ...unsignalled(signal),
  }).catch((cause: unknown) => {
    throw new UsageError(messages.browserNotStarted, { path, reason: lastWords(cause) }, { cause });
  });
}

/** Of Puppeteer's long message, the one line that tells. */
function lastWords(error: unknown): string {
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('TROUBLESHOOTING');
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== 'stderr:');
  const telling = lines.find((line) => /:(ERROR|FATAL):/.test(line)) ?? lines.at(-1) ?? '';
  return telling.replace(/^\[[^\]]*\] *|^Failed to launch the browser process: */, '');
}
