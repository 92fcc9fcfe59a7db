import loader from '../assets/third-parties/tag-loader.js?raw';
import { hosts } from '../hosts.ts';
import { content, plainError, type Reply } from '../reply.ts';
import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

/** The tag manager: a loader that brings in the analytics script, whatever the visitor chose. */
export function respondAsTagManager(request: SiteRequest): Reply {
  if (request.path !== '/loader.js') return plainError(404, 'No such tag.');
  // Domain names another company's domain: every browser refuses it (RFC 6265bis section 5.7), so it is asked for and never stored.
  const refused = {
    name: 'th_id',
    value: crypto.randomUUID(),
    domain: 'mattis-analys.test',
    maxAgeSeconds: 31_536_000,
  };
  return content('js', loader.replaceAll('{{analytics}}', hosts.analytics), {
    setCookies: [setCookieLine({ ...refused, sameSite: 'None' })],
  });
}
