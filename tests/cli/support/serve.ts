import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { onTestFinished } from 'vitest';
import { makeCertificate } from '../../../src/sample-site/certificate.ts';

export interface TestSite {
  readonly port: number;
  /** Options by which the command reaches every host here, and trusts it. */
  readonly options: readonly string[];
  /** What was asked for, as host and path, in order. */
  readonly asked: readonly string[];
  /** Resolves when the path is asked for, at once if it was. */
  readonly until: (path: string) => Promise<void>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A page in UTF-8, with a Set-Cookie line for each cookie. */
export function page(body: string, cookies: readonly string[] = []): Answer {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Set-Cookie': [...cookies] });
    response.end(`<!doctype html><title>Test</title>${body}`);
  };
}

/** Serves every host name over TLS on one free loopback port, until the test is over. What is not in `pages` is empty. */
export async function serve(pages: Readonly<Record<string, Answer>>): Promise<TestSite> {
  const { key, cert } = await makeCertificate(['shop.test']);
  const asked: string[] = [];
  const waiting = new Map<string, () => void>();
  const server = createServer({ key, cert }, (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    asked.push(`${request.headers.host}${path}`);
    waiting.get(path)?.();
    const answer = pages[path];
    if (answer === undefined) response.writeHead(204).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    port,
    asked,
    options: ['--insecure', '--connect-to', `:443:127.0.0.1:${port}`],
    until: (path) =>
      new Promise((resolve) => {
        if (asked.some((url) => url.endsWith(path))) resolve();
        else waiting.set(path, resolve);
      }),
  };
}
