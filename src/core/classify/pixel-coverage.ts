import { pathOf } from '../record/address.ts';
import type { PixelDeclaration } from '../schema/declaration.ts';
import type { RequestRecord } from '../schema/session.ts';
import { pagesOf } from './holds-on.ts';
import { hostIndex } from './host-index.ts';
import { namePattern } from './name-pattern.ts';

type NamedPixel = Extract<PixelDeclaration, { depth: 'named' }>;

/** Of requests that are pixels: the declaration of the nearest domain whose path fits, the first of the file among equals. */
export function pixelCoverage(
  declarations: readonly PixelDeclaration[],
): (request: Pick<RequestRecord, 'host' | 'url' | 'page'>) => NamedPixel | undefined {
  const named = declarations.filter((one): one is NamedPixel => one.depth === 'named');
  const holdsOnPage = pagesOf(named);
  const ofHost = hostIndex(named.map((one) => [one.domain, { one, fits: pathTest(one.path) }] as const));
  return ({ host, url, page }) =>
    ofHost(host).find(({ one, fits }) => fits(pathOf(url) ?? '/') && holdsOnPage(one, page))?.one;
}

function pathTest(pattern: string | undefined): (path: string) => boolean {
  return pattern === undefined ? () => true : namePattern({ pattern }).matches;
}
