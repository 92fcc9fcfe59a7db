import playerCss from '../assets/third-parties/player.css?raw';
import playerHtml from '../assets/third-parties/player.html?raw';
import playerJs from '../assets/third-parties/player.js?raw';
import { content, plainError, type Reply } from '../reply.ts';
import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

/** The video company: a player for other sites' frames, with a cookie per embedding site. */
export function respondAsVideo(request: SiteRequest): Reply {
  if (request.path === '/embed/andas-med-oss')
    return content('html', playerHtml, { setCookies: [visitInThisFrame(request)] });
  if (request.path === '/player.css') return content('css', playerCss);
  if (request.path === '/player.js') return content('js', playerJs);
  return plainError(404, 'No such video.');
}

/** Partitioned (CHIPS): the browser keeps one jar for each site that embeds the player. */
function visitInThisFrame(request: SiteRequest): string {
  return setCookieLine({
    name: 'vp_besok',
    value: request.cookies.get('vp_besok') ?? crypto.randomUUID(),
    maxAgeSeconds: 7_776_000,
    httpOnly: true,
    sameSite: 'None',
    partitioned: true,
  });
}
