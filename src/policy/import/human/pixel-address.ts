import { hostOf } from './host-of.ts';

export interface PixelAddress {
  readonly domain: string;
  /** Without its first slash. */
  readonly path: string;
}

/** Of a pixel that is named by its whole address, “ads.test/hit/*”; null for others: “hit.gif” has no host before its path. */
export function pixelAddress(name: string): PixelAddress | null {
  const { host = '', path = '' } = /^(?:https?:\/\/)?(?<host>[^/]+)\/(?<path>.*)$/i.exec(name)?.groups ?? {};
  const domain = hostOf(host);
  return domain === null ? null : { domain, path };
}
