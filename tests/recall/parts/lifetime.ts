import { cookieIdentity } from '../../../src/core/cookie/cookie-identity.ts';
import type { CookieRecord } from '../../../src/core/schema/stored-record.ts';
import type { HeldCookie } from '../../helpers/whole-jar.ts';
import { isNameOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import type { Visited } from '../visited.ts';

/** What each write asked for beside what the browser kept of it, and when what it holds ends, by its own jar. */
export const lifetime: RecallPart = {
  truth: ({ cookies = [], ...row }, { jar }) => [
    ...cookies
      .filter(({ fate, overwrites }) => fate === 'stored' && overwrites !== 'same-life')
      .map(({ name, requestedSeconds, storedSeconds }) => {
        return lifeText(name, row.attemptsNotVisible === undefined ? requestedSeconds : null, storedSeconds);
      }),
    ...jar.filter(({ name }) => isNameOf({ cookies, ...row }, name)).map(endText),
  ],
  recorded: (row, visited) => {
    const cookies = visited.record.cookies.filter(({ name }) => isNameOf(row, name));
    const wanted = (row.cookies ?? []).flatMap(({ storedSeconds }) => storedSeconds ?? []);
    return [
      ...cookies.flatMap(({ name, lifetimes }) =>
        lifetimes.map(({ requestedSeconds, storedSeconds }) => {
          return lifeText(name, near(requestedSeconds, wanted), near(storedSeconds, wanted));
        }),
      ),
      ...cookies.filter(({ state }) => state === 'stored').map((cookie) => recordedEnd(cookie, visited)),
    ];
  },
};

/** Two clocks and the way of the answer lie between what was asked for and what is kept. */
const toleranceSeconds = 2;

function near(seconds: number | null, wanted: readonly number[]): number | null {
  if (seconds === null) return null;
  return wanted.find((one) => Math.abs(one - seconds) <= toleranceSeconds) ?? seconds;
}

function lifeText(name: string, requested: number | null | undefined, stored: number | null | undefined): string {
  return `${name} asked for ${requested ?? 'a session'}, kept ${stored ?? 'a session'}`;
}

function endText(cookie: HeldCookie): string {
  return `${cookieIdentity(cookie)} ends ${cookie.expiresAtMs ?? 'with the session'}`;
}

function recordedEnd({ id, storedSeconds, writesAtMs }: CookieRecord, { record, jar }: Visited): string {
  if (storedSeconds === null) return `${id} ends with the session`;
  const endsAtMs = record.startedAtMs + (writesAtMs.at(-1) ?? 0) + storedSeconds * 1000;
  const held = jar.find((cookie) => cookieIdentity(cookie) === id)?.expiresAtMs ?? 0;
  return `${id} ends ${Math.abs(held - endsAtMs) <= toleranceSeconds * 1000 ? held : endsAtMs}`;
}
