import { type Browser, launch } from 'puppeteer';
import { browserFlags } from '../../src/audit/browser/browser-flags.ts';
import { findBrowser } from '../../src/audit/browser/find-browser.ts';
import { hermeticConditions } from '../../src/audit/browser/hermetic-conditions.ts';
import { makeProfile } from '../../src/audit/browser/profile.ts';
import type { SampleSite } from '../../src/sample-site/start-sample-site.ts';

export interface OpenBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** A fresh browser without our extension that finds the sample site under its own names. */
export async function openBrowser(
  site: Pick<SampleSite, 'connectTo' | 'spki'>,
  thirdPartyCookies: 'allow' | 'block' = 'allow',
): Promise<OpenBrowser> {
  const executablePath = await findBrowser(null);
  if (executablePath === null) throw new Error('No Chromium found: install one, or set KAKVAKT_BROWSER.');
  const profile = await makeProfile(thirdPartyCookies);
  const browser = await launch({
    executablePath,
    userDataDir: profile.userDataDir,
    env: { ...process.env, TMPDIR: profile.temporaryDir },
    args: browserFlags(hermeticConditions(site), null),
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await profile.remove();
    },
  };
}
