// The days and pages that a declaration holds on.
import { pathOf } from '../record/address.ts';
import type { Declaration } from '../schema/declaration.ts';
import { namePattern } from './name-pattern.ts';

/** Those that hold on the day of the visit, by UTC. ISO dates sort as days do. */
export function inForce<D extends Declaration>(declarations: readonly D[], atUtcMs: number): D[] {
  const day = new Date(atUtcMs).toISOString().slice(0, 10);
  return declarations.filter(({ since = day, until = day }) => since <= day && day <= until);
}

/** `page` is an address; one that was not seen may be any. */
export function holdsOnPage(
  { pages }: { readonly pages?: readonly string[] | undefined },
  page: string | null,
): boolean {
  const path = pathOf(page ?? '');
  return pages === undefined || path === null || pages.some((pattern) => namePattern({ pattern }).matches(path));
}
