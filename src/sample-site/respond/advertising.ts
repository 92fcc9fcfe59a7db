// Three companies behind one invisible picture: each hands the browser on to the next and sets a cookie of its own.
import { hosts } from '../hosts.ts';
import { plainError, type Reply, redirect, transparentPixel } from '../reply.ts';
import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

export function respondAsPixel(request: SiteRequest): Reply {
  if (request.path === '/p.gif') return showInterest(request);
  if (request.path === '/rakna.gif') return countAnyway(request);
  return plainError(404, 'Not here.');
}

export function respondAsBidding(request: SiteRequest): Reply {
  if (request.path !== '/synk') return plainError(404, 'Not here.');
  const id = keptOrNew(request, 'bp_uid');
  const cookie = { name: 'bp_uid', value: id, maxAgeSeconds: 31_536_000, sameSite: 'None' } as const;
  return redirect(`https://${hosts.matching}/m.gif?bp=${id}`, { setCookies: [setCookieLine(cookie)] });
}

export function respondAsMatching(request: SiteRequest): Reply {
  if (request.path !== '/m.gif') return plainError(404, 'Not here.');
  const cookie = { name: 'dk_sync', value: keptOrNew(request, 'dk_sync'), sameSite: 'None' } as const;
  return transparentPixel({ setCookies: [setCookieLine(cookie)] });
}

function showInterest(request: SiteRequest): Reply {
  const id = keptOrNew(request, 'an_id');
  const cookie = { name: 'an_id', value: id, domain: 'annonsnatet.test', maxAgeSeconds: 33_696_000 } as const;
  return redirect(`https://${hosts.bidding}/synk?an=${id}`, {
    setCookies: [setCookieLine({ ...cookie, sameSite: 'None' })],
  });
}

/** What still comes after a no: "only a counter", which sets a cookie all the same. */
function countAnyway(request: SiteRequest): Reply {
  const cookie = { name: 'an_rakna', value: keptOrNew(request, 'an_rakna'), maxAgeSeconds: 2_592_000 } as const;
  return transparentPixel({ setCookies: [setCookieLine({ ...cookie, sameSite: 'None' })] });
}

function keptOrNew(request: SiteRequest, name: string): string {
  return request.cookies.get(name) ?? crypto.randomUUID();
}
