// The days and pages that a declaration holds on.
import { pathOf } from '../record/address.ts';
import type { Declaration } from '../schema/declaration.ts';
import { fitsAny } from './name-pattern.ts';

/** Those that hold on the day of the visit, by UTC. ISO dates sort as days do. */
export function inForce<D extends Declaration>(declarations: readonly D[], atUtcMs: number): D[] {
  const day = new Date(atUtcMs).toISOString().slice(0, 10);
  return declarations.filter(({ since = day, until = day }) => since <= day && day <= until);
}

interface OfPages {
  readonly pages?: readonly string[] | undefined;
}

/**
 * Whether a declaration holds on a page, its patterns read once. `page` is an address; one that was not seen may be any.
 * @param declarations All that will be asked about
 */
export function pagesOf<D extends OfPages>(declarations: readonly D[]): (one: D, page: string | null) => boolean {
  const tests = new Map(declarations.flatMap((one) => (one.pages === undefined ? [] : [[one, fitsAny(one.pages)]])));
  return (one, page) => {
    const fits = tests.get(one);
    const path = fits === undefined ? null : pathOf(page ?? '');
    return fits === undefined || path === null || fits(path);
  };
}
