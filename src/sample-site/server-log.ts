import type { IncomingMessage } from 'node:http';
import type { Reply } from './reply.ts';
import type { SiteRequest } from './site-request.ts';

/** One request as the server saw it: what a recorder's account is held against. */
export interface ServerLogEntry {
  /** When the request arrived, UTC milliseconds. */
  readonly atMs: number;
  readonly host: string;
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly cookieNames: readonly string[];
  /** The raw Set-Cookie lines of the answer, in order. */
  readonly setCookies: readonly string[];
  readonly status: number;
  /** The Sec-Fetch-Dest header; null when the client sent none. */
  readonly secFetchDest: string | null;
  readonly referer: string | null;
}

export function logEntry(request: IncomingMessage, asked: SiteRequest, reply: Reply, atMs: number): ServerLogEntry {
  return {
    atMs,
    host: asked.host,
    method: asked.method,
    path: request.url ?? '/',
    cookieNames: [...asked.cookies.keys()],
    setCookies: reply.setCookies,
    status: reply.status,
    secFetchDest: headerOf(request, 'sec-fetch-dest'),
    referer: headerOf(request, 'referer'),
  };
}

function headerOf(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
