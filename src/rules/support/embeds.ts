// What a page shows of somebody else's: videos, maps, fonts, social widgets, by what is known of hosts and by their addresses.
import { isUnder } from '../../core/is-under.ts';
import type { RunRequest } from '../../core/schema/run.ts';

export type Embed = 'video' | 'map' | 'font' | 'social' | 'content';

/** Those whose category says “utility”, “cdn” or nothing. */
const maps = [
  'maps.google.com',
  'maps.googleapis.com',
  'maps.gstatic.com',
  'openstreetmap.org',
  'mapbox.com',
  'maptiler.com',
  'arcgis.com',
  'arcgisonline.com',
  'virtualearth.net',
];
const fonts = [
  'fonts.googleapis.com',
  'fonts.gstatic.com',
  'fonts.bunny.net',
  'typekit.net',
  'fonts.net',
  'fontawesome.com',
];

/** null: none that is known. */
export function embedOf({ host, url, type, category }: RunRequest): Embed | null {
  const isOneOf = (hosts: readonly string[]) => hosts.some((domain) => isUnder(host, domain));
  if (isOneOf(maps) || /^https:\/\/www\.google\.[a-z.]+\/maps\//.test(url)) return 'map';
  if (type === 'font' || isOneOf(fonts)) return 'font';
  if (category === 'video') return 'video';
  if (category === 'social' && (type === 'sub_frame' || type === 'script')) return 'social';
  return category === 'content' && type === 'sub_frame' ? 'content' : null;
}
