import type { Browser, CDPSession } from 'puppeteer';
import type { BrowserCookie } from '../../src/audit/browser/browser-jar.ts';

/** A cookie with all that the browser says of it. */
export interface HeldCookie extends BrowserCookie {
  readonly value: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'strict' | 'lax' | 'none' | 'unspecified';
  /** UTC milliseconds; null for a session cookie. */
  readonly expiresAtMs: number | null;
}

/** Every cookie of every partition, as the browser itself tells. */
export async function wholeJar(browser: Browser): Promise<HeldCookie[]> {
  const session = await browser.target().createCDPSession();
  const held = await heldCookies(session);
  await session.detach();
  return held;
}

/** The same, by a session of the browser itself that is open already. */
export async function heldCookies(session: CDPSession): Promise<HeldCookie[]> {
  const { cookies } = await session.send('Storage.getCookies');
  return cookies.map(
    ({ name, value, domain, path, partitionKey, secure, httpOnly, sameSite, session: ends, expires }) => ({
      name,
      value,
      domain: domain.replace(/^\./, ''),
      hostOnly: !domain.startsWith('.'),
      path,
      partitionKey: partitionKey?.topLevelSite ?? null,
      secure,
      httpOnly,
      sameSite: sameSite === undefined ? 'unspecified' : words[sameSite],
      expiresAtMs: ends ? null : expires * 1000,
    }),
  );
}

const words = { Strict: 'strict', Lax: 'lax', None: 'none' } as const;
