import type { IncomingMessage } from 'node:http';

/** A request, read: all that a responder looks at. */
export interface SiteRequest {
  readonly method: string;
  /** Host in lower case, without port. */
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookies: ReadonlyMap<string, string>;
  /** Fields of a posted form; empty for every other request. */
  readonly form: URLSearchParams;
}

const maxFormBytes = 16_384;

/** Reads a request; null for one that no browser would send. */
export async function readSiteRequest(request: IncomingMessage): Promise<SiteRequest | null> {
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  const address = `https://${host}${request.url ?? '/'}`;
  if (host === '' || !URL.canParse(address)) return null;
  const { pathname, searchParams } = new URL(address);
  return {
    method: request.method ?? 'GET',
    host,
    path: pathname,
    query: searchParams,
    cookies: readCookies(request.headers.cookie ?? ''),
    form: new URLSearchParams(await readBody(request)),
  };
}

function readCookies(header: string): Map<string, string> {
  const pairs = header.split('; ').filter((pair) => pair !== '');
  return new Map(pairs.map((pair) => splitPair(pair)));
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  // A cookie may have no name (RFC 6265bis section 5.6): then it is sent without "=".
  return at === -1 ? ['', pair] : [pair.slice(0, at), pair.slice(at + 1)];
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    if (text.length < maxFormBytes) text += String(chunk);
  }
  return text.slice(0, maxFormBytes);
}
