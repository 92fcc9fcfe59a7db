// The report on paper: the browser that audited prints it, as it would for a person.
import { type Browser, launch as startBrowser } from 'puppeteer';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';
import { endBrowser, killBrowser } from './end-browser.ts';
import { makeProfile } from './profile.ts';
import { unsignalled } from './unsignalled.ts';
import { withoutPrintingTime } from './without-printing-time.ts';

export interface PrintOptions {
  readonly browserPath: string;
  readonly sandbox: boolean;
  readonly signal?: AbortSignal;
}

/** Long reports take their time; a browser that hangs is ended. */
const printedWithinMs = 120_000;

/**
 * A PDF of a page that stands alone: A4, tagged for screen readers, with an outline of its headings. No script runs, and
 * nothing is fetched. Throws UsageError where the browser does not start.
 */
export async function printPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
  const profile = await makeProfile('block');
  let browser: Browser | null = null;
  const kill = (): void => killBrowser(browser);
  process.prependOnceListener('exit', kill);
  try {
    browser = await start(options, profile);
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.setContent(html, { waitUntil: 'load', timeout: printedWithinMs });
    return withoutPrintingTime(await page.pdf({ ...paper, timeout: printedWithinMs }));
  } catch (cause) {
    options.signal?.throwIfAborted();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(messages.notPrinted, { path: options.browserPath, reason }, { cause });
  } finally {
    if (browser !== null) await endBrowser(browser);
    await profile.remove();
    process.off('exit', kill);
  }
}

function start(
  { browserPath, sandbox, signal }: PrintOptions,
  { userDataDir, temporaryDir }: Awaited<ReturnType<typeof makeProfile>>,
): Promise<Browser> {
  return startBrowser({
    executablePath: browserPath,
    pipe: true,
    userDataDir,
    // The paper's own times are UTC, and so are the report's.
    env: { ...process.env, TMPDIR: temporaryDir, TZ: 'UTC' },
    args: [...(sandbox ? [] : ['--no-sandbox']), '--host-resolver-rules=MAP * ~NOTFOUND'],
    ...unsignalled(signal),
  });
}

const line = 'width: 100%; margin: 0 14mm; font: 8px system-ui, sans-serif; color: #625a4f';

/** Chromium itself writes title and page numbers into its own classes, as text: nothing of the report is markup here. */
const paper = {
  format: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
  displayHeaderFooter: true,
  headerTemplate: `<div style="${line}"><span class="title"></span></div>`,
  footerTemplate: `<div style="${line}; text-align: right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>`,
} as const;
