import hero from '../assets/illustrations/hero.svg?raw';
import { content, plainError, type Reply } from '../reply.ts';
import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

/** The site's own picture server: another host, the same site, and a cookie for the whole domain. */
export function respondAsMedia(request: SiteRequest): Reply {
  if (request.path !== '/bild/start.svg') return plainError(404, 'No such picture.');
  return content('svg', hero, { setCookies: [nearestServer(request)] });
}

function nearestServer(request: SiteRequest): string {
  return setCookieLine({
    name: 'dp_media',
    value: request.cookies.get('dp_media') ?? `sundsvall-${crypto.randomUUID().slice(0, 8)}`,
    domain: '5dportalen.se',
    maxAgeSeconds: 604_800,
    httpOnly: true,
    sameSite: 'Lax',
  });
}
