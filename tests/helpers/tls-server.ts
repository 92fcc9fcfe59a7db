import { createHash } from 'node:crypto';
import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { makeCertificate } from '../../src/sample-site/certificate.ts';

export interface ServedRequest {
  readonly host: string;
  readonly path: string;
  readonly cookie: string;
  /** What came after the headers, so far. */
  readonly body: string;
}

export interface TlsServer {
  readonly port: number;
  /** For addresses of http that name a port. */
  readonly plainPort: number;
  /** For the browser's list of trusted keys. */
  readonly spki: string;
  /** What arrived, in order. */
  readonly log: readonly ServedRequest[];
  close(): Promise<void>;
}

/** Key: host and path, such as `shop.test/a.css`; a path of `/*` is for all of a host that has no key of its own. */
export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/**
 * A server on a free port of the loopback address that plays all hosts of `routes`; anything else is a 404. Hosts with a port are
 * played without TLS. Every other host accepts WebSockets with a cookie named `socket`, and ends them, but for `/open`: there
 * it says something after two seconds.
 */
export async function startTlsServer(routes: Routes): Promise<TlsServer> {
  const hosts = [...new Set(Object.keys(routes).map((key) => key.split('/', 1)[0] ?? ''))];
  const { key, cert, spki } = await makeCertificate(hosts.filter((host) => !host.includes(':')));
  const log: { -readonly [K in keyof ServedRequest]: ServedRequest[K] }[] = [];
  const play = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? '';
    const path = request.url ?? '/';
    const served = { host, path, cookie: request.headers.cookie ?? '', body: '' };
    log.push(served);
    request.on('data', (chunk: Buffer) => {
      served.body += chunk.toString();
    });
    const answer = routes[host + path.replace(/\?.*$/, '')] ?? routes[`${host}/*`];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  };
  const server = createServer({ key, cert }, play);
  const plain = createPlainServer(play);
  server.on('upgrade', (request, socket) => {
    log.push({
      host: request.headers.host ?? '',
      path: request.url ?? '/',
      cookie: request.headers.cookie ?? '',
      body: '',
    });
    // What is not read is never seen to end, and the server would wait for it.
    socket.on('error', () => socket.destroy()).on('end', () => socket.end());
    socket.resume();
    const answer = webSocketAnswer(request.headers['sec-websocket-key'] ?? '');
    if (request.url !== openSocketPath) return void socket.end(answer);
    socket.write(answer);
    const timer = setTimeout(() => socket.write(lateMessage), 2_000);
    socket.on('close', () => clearTimeout(timer));
  });
  await Promise.all([listen(server), listen(plain)]);
  return {
    port: portOf(server),
    plainPort: portOf(plain),
    spki,
    log,
    close: async () => {
      await Promise.all([close(server), close(plain)]);
    },
  };
}

const openSocketPath = '/open';
/** A text frame that says “late” (RFC 6455 section 5.2). */
const lateMessage = Buffer.from([0x81, 0x04, ...Buffer.from('late')]);

/** Answers with a document. */
export function html(body: string, headers: Record<string, string | string[]> = {}): Routes[string] {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers });
    response.end(`<!doctype html><title>t</title>${body}`);
  };
}

/** Answers with a script. */
export function script(body: string, headers: Record<string, string | string[]> = {}): Routes[string] {
  return (_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(body);
  };
}

/** Answers with an image of one pixel. */
export function pixel(headers: Record<string, string | string[]> = {}): Routes[string] {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/gif', 'cache-control': 'no-store', ...headers });
    response.end(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
  };
}

export function redirect(location: string, headers: Record<string, string | string[]> = {}): Routes[string] {
  return (_request, response) => {
    response.writeHead(302, { location, 'cache-control': 'no-store', ...headers }).end();
  };
}

/** RFC 6455 section 4.2.2. */
function webSocketAnswer(key: string): string {
  const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
  const headers = [
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
    'Set-Cookie: socket=1',
  ];
  return ['HTTP/1.1 101 Switching Protocols', ...headers, '', ''].join('\r\n');
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

function close(server: Server & { closeAllConnections(): void }): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error === undefined ? resolve() : reject(error))));
}
