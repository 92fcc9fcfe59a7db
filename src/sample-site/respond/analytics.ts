import analytics from '../assets/third-parties/analytics.js?raw';
import { content, plainError, type Reply, transparentPixel } from '../reply.ts';
import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

/** The analytics company: a script that writes first-party cookies, and the address that takes its hits. */
export function respondAsAnalytics(request: SiteRequest): Reply {
  if (request.path === '/ma.js') return content('js', analytics);
  if (request.path === '/hit') return transparentPixel({ setCookies: [visitorAcrossSites(request)] });
  return plainError(404, 'Not here.');
}

/** The company's own cookie, by which it knows a browser on every customer's site. */
function visitorAcrossSites(request: SiteRequest): string {
  return setCookieLine({
    name: 'ma_uid',
    value: request.cookies.get('ma_uid') ?? crypto.randomUUID(),
    domain: 'mattis-analys.test',
    maxAgeSeconds: 31_536_000,
    httpOnly: true,
    sameSite: 'None',
  });
}
