import type { Attempt } from '../../src/core/schema/stored-record.ts';
import type { CookieTruth } from '../fixtures/sites/row.ts';
import { placeOf } from './belonging.ts';

/** A write: which cookie, by which means, by whom. */
export function truthText({ name, via, by }: CookieTruth): string {
  return `${name} ${via} ${by}`;
}

export function attemptText({ via, url, cookie }: Attempt): string {
  return `${cookie.name} ${via} ${placeOf(url ?? '')}`;
}
