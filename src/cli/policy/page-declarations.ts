import type { Declaration } from '../../core/schema/declaration.ts';
import { importPage } from '../../policy/import/human/import-page.ts';
import { readPage } from './read-page.ts';

/** What the cookie tables and lists of a page declare. `place` is an address or a file. Throws UsageError, or PolicyError. */
export async function pageDeclarations(
  place: string,
  siteDomains: readonly string[],
  signal: AbortSignal,
): Promise<readonly Declaration[]> {
  const { text } = await readPage(place, signal);
  return importPage(text, { siteDomains }).declarations;
}
