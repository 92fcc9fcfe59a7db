import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

/** The Set-Cookie lines that come with every page. */
export function onEveryPage(request: SiteRequest): string[] {
  return [
    // LearnPress gives every visitor a guest session, again on each page.
    setCookieLine({
      name: 'lp_session_guest',
      value: request.cookies.get('lp_session_guest') ?? `g-${crypto.randomUUID().replaceAll('-', '')}`,
      maxAgeSeconds: 86_400,
      httpOnly: true,
    }),
    // A forgotten setting from another address of the shop: no browser stores it, since the domain is not ours.
    setCookieLine({ name: 'dp_gammal', value: '1', maxAgeSeconds: 31_536_000, domain: 'femd-kurser.example' }),
  ];
}
