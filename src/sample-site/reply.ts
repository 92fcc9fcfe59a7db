import type { Html } from './pages/html.ts';
import type { SiteRequest } from './site-request.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Raw Set-Cookie lines, in order. */
  readonly setCookies: readonly string[];
  readonly body: string | Uint8Array;
}

export type Responder = (request: SiteRequest) => Reply;

type Extra = Partial<Pick<Reply, 'status' | 'headers' | 'setCookies'>>;

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  gif: 'image/gif',
  ttf: 'font/ttf',
  text: 'text/plain; charset=utf-8',
} as const;

export type ContentType = keyof typeof types;

export function page(document: Html, extra: Extra = {}): Reply {
  return content('html', document.markup, extra);
}

export function content(type: ContentType, body: string | Uint8Array, extra: Extra = {}): Reply {
  const headers = { 'Content-Type': types[type], ...extra.headers };
  return { status: extra.status ?? 200, headers, setCookies: extra.setCookies ?? [], body };
}

export function redirect(location: string, extra: Extra = {}): Reply {
  return { status: extra.status ?? 302, headers: { Location: location }, setCookies: extra.setCookies ?? [], body: '' };
}

export function plainError(status: number, text: string): Reply {
  return content('text', `${text}\n`, { status });
}

/** The smallest transparent GIF: what a counting pixel answers with. */
export function transparentPixel(extra: Extra = {}): Reply {
  const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
  return content('gif', pixel, { ...extra, headers: { 'Content-Length': String(pixel.length), ...extra.headers } });
}
