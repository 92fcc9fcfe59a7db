import type { Ending, Writer } from '../schema/stored-record.ts';
import type { CookieHistory, Removal } from './jar.ts';
import { asWriter, type Writers } from './writer.ts';

/** Whose response cleared the cookies of its site, and this one with them. */
export type ClearerOf = (removal: Removal) => Writer | null;

/** How a cookie that is gone went away. A snapshot that lacks it tells nothing, but a deletion that was seen does. */
export function endingOf({ removals }: CookieHistory, writers: Writers, clearerOf: ClearerOf): Ending | null {
  const last = removals.at(-1);
  if (last === undefined) return null;
  if (last.cause === 'expired' || last.cause === 'evicted') return { cause: last.cause, writer: null };
  const remover = writers.get(last);
  if (remover !== undefined) return { cause: 'deleted', writer: asWriter(remover) };
  const clearer = clearerOf(last);
  return last.cause === null && clearer === null ? null : { cause: 'deleted', writer: clearer };
}
