import ornamentCss from '../assets/third-parties/ornament.css?raw';
import { ornamentFont } from '../font/ornament-font.ts';
import { content, plainError, type Reply } from '../reply.ts';
import type { SiteRequest } from '../site-request.ts';

/** The font company. It sets no cookie; it learns who reads which page from the requests alone. */
export function respondAsFonts(request: SiteRequest): Reply {
  // Fonts are fetched in CORS mode (CSS Fonts 4, section 4.8.2): without this header no browser would use it.
  const headers = { 'Access-Control-Allow-Origin': '*' };
  if (request.path === '/css') return content('css', ornamentCss, { headers });
  if (request.path === '/femblad.ttf') return content('ttf', ornamentFont(), { headers });
  return plainError(404, 'No such font.');
}
