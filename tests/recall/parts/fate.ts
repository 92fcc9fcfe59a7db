import { cookieIdentity } from '../../../src/core/cookie/cookie-identity.ts';
import { isNameOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import { attemptText, truthText } from '../write-text.ts';

/** What became of each write, and which cookies are stored in the end, by the browser's own jar. */
export const fate: RecallPart = {
  truth: (row, { jar }) => [
    ...(row.attemptsNotVisible === undefined ? (row.cookies ?? []) : []).map(
      (cookie) => `${truthText(cookie)} ${cookie.fate.replace(/:.*/, '')}`,
    ),
    ...jar.filter(({ name }) => isNameOf(row, name)).map(cookieIdentity),
  ],
  recorded: (row, { record }) => [
    ...record.attempts
      .filter(({ cookie }) => isNameOf(row, cookie.name))
      .map((attempt) => `${attemptText(attempt)} ${attempt.outcome}`),
    ...record.cookies.filter(({ name, state }) => state === 'stored' && isNameOf(row, name)).map(cookieIdentity),
  ],
  // Cookies of the chapters before lie in the jar from the start.
  strays: ({ rows }, { record }) =>
    record.cookies
      .filter(({ name, presentAtStart }) => !presentAtStart && !rows.some((row) => isNameOf(row, name)))
      .map(({ id }) => id),
};
