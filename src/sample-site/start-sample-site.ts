// The sample site: a small Swedish portal with its third parties, served on one loopback port by Host header.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { answer } from './answer.ts';
import { makeCertificate } from './certificate.ts';
import { hosts } from './hosts.ts';
import { plainError, type Reply } from './reply.ts';
import { logEntry, type ServerLogEntry } from './server-log.ts';
import { readSiteRequest } from './site-request.ts';

export interface SampleSite {
  readonly url: string;
  readonly port: number;
  /** SHA-256 of the certificate's public key, base64, to be trusted for this visit alone. */
  readonly spki: string;
  /** Where a browser must connect instead, for any host on the HTTPS port. */
  readonly connectTo: { fromHost: null; fromPort: number; toHost: string; toPort: number }[];
  readonly consentSelectors: { readonly accept: string; readonly reject: string; readonly withdraw: string };
  /** Every request so far, in the order of their answers; grows while the site runs. */
  readonly log: readonly ServerLogEntry[];
  readonly close: () => Promise<void>;
}

const consentSelectors = {
  accept: '#samtycke-godkann',
  reject: '#samtycke-nodvandiga',
  withdraw: '#samtycke-aterkalla',
} as const;

/** Starts the site on a free loopback port. */
export async function startSampleSite(): Promise<SampleSite> {
  const { key, cert, spki } = await makeCertificate(Object.values(hosts));
  const log: ServerLogEntry[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    void serve(request, response, (entry) => log.push(entry));
  });
  const port = await listen(server);
  return {
    url: `https://${hosts.site}/`,
    port,
    spki,
    connectTo: [{ fromHost: null, fromPort: 443, toHost: '127.0.0.1', toPort: port }],
    consentSelectors,
    log,
    close: () => close(server),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  onLogged: (entry: ServerLogEntry) => void,
): Promise<void> {
  const atMs = Date.now();
  const asked = await readSiteRequest(request).catch(() => null);
  if (asked === null) return send(response, plainError(400, 'This request cannot be read.'));
  const reply = answer(asked);
  // Logged before the answer leaves: whoever saw the page finds its requests here.
  onLogged(logEntry(request, asked, reply, atMs));
  send(response, reply);
}

function send(response: ServerResponse, reply: Reply): void {
  // Never cached: each visit must ask for everything again, so that the same walk gives the same requests.
  response.writeHead(reply.status, {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...reply.headers,
    ...(reply.setCookies.length === 0 ? {} : { 'Set-Cookie': [...reply.setCookies] }),
  });
  response.end(reply.body);
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
