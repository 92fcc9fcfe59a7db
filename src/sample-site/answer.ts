import { hosts } from './hosts.ts';
import { plainError, type Reply, type Responder } from './reply.ts';
import { respondAsBidding, respondAsMatching, respondAsPixel } from './respond/advertising.ts';
import { respondAsAnalytics } from './respond/analytics.ts';
import { respondAsFonts } from './respond/fonts.ts';
import { respondAsMedia } from './respond/media.ts';
import { respondAsSite, respondAsWww } from './respond/site.ts';
import { respondAsTagManager } from './respond/tag-manager.ts';
import { respondAsVideo } from './respond/video.ts';
import type { SiteRequest } from './site-request.ts';

const responders: ReadonlyMap<string, Responder> = new Map([
  [hosts.site, respondAsSite],
  [hosts.www, respondAsWww],
  [hosts.media, respondAsMedia],
  [hosts.fonts, respondAsFonts],
  [hosts.tagManager, respondAsTagManager],
  [hosts.analytics, respondAsAnalytics],
  [hosts.pixel, respondAsPixel],
  [hosts.bidding, respondAsBidding],
  [hosts.matching, respondAsMatching],
  [hosts.video, respondAsVideo],
]);

/** Answers as the host that was asked. A browser's own calls home end here too when every host is mapped to us. */
export function answer(request: SiteRequest): Reply {
  const respond = responders.get(request.host);
  return respond === undefined ? plainError(421, 'This server does not answer for that host.') : respond(request);
}
