import type { Page } from '../schema/session.ts';

/** HTTP status with which the first page of a visit answered, where it is an error's: then the site itself was not seen. */
export function failedStart({ pages }: { readonly pages: readonly Page[] }): number | null {
  const status = pages[0]?.status ?? null;
  return status !== null && status >= 400 ? status : null;
}
