import type { Ending } from '../schema/session.ts';
import type { CookieHistory } from './jar.ts';
import { asWriter, type Writers } from './writer.ts';

/** How a cookie that is gone went away. A snapshot that lacks it tells nothing, but a deletion that was seen does. */
export function endingOf({ removals }: CookieHistory, writers: Writers): Ending | null {
  const last = removals.at(-1);
  if (last === undefined) return null;
  if (last.cause === 'expired' || last.cause === 'evicted') return { cause: last.cause, writer: null };
  const remover = writers.get(last);
  if (remover !== undefined) return { cause: 'deleted', writer: asWriter(remover) };
  return last.cause === null ? null : { cause: last.cause, writer: null };
}
