import type { RequestRecord } from '../schema/session.ts';

/**
 * Whether an answer shows nothing, so that the request was made for what it tells: a beacon or ping, whatever comes back; an
 * answer without a body; an image too small to hold more than a pixel. Unknown is no: where the header says no length, the
 * image may be any. A redirect is not yet an answer, and the question that CORS asks beforehand tells nothing.
 */
export function isPixel({
  type,
  method,
  status,
  contentType,
  contentLength,
}: Pick<RequestRecord, 'type' | 'method' | 'status' | 'contentType' | 'contentLength'>): boolean {
  if (status === null || method === 'OPTIONS' || isRedirect(status)) return false;
  if (type === 'ping') return true;
  if (!mayBePixel.includes(type) || status >= 400) return false;
  if (status === 204 || status === 205) return true;
  if (status !== 200 || contentLength === null) return false;
  return contentLength === 0 || (contentLength <= mostBytes && isRasterImage(contentType));
}

/** What a page asks for and can do without. A security report is sent by the browser, and says so. */
const mayBePixel: readonly RequestRecord['type'][] = [
  'image',
  'xmlhttprequest',
  'script',
  'sub_frame',
  'object',
  'other',
];

/** One transparent pixel is 35 to 43 bytes as GIF, 67 to 95 as PNG, 26 to 44 as WebP. */
const mostBytes = 100;

/** Not SVG: a hundred characters can draw something to see. */
function isRasterImage(contentType: string | null): boolean {
  return contentType?.startsWith('image/') === true && contentType !== 'image/svg+xml';
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}
