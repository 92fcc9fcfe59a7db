import { createHash } from 'node:crypto';
import { request } from 'node:https';
import { TLSSocket } from 'node:tls';
import { hosts } from '../../src/sample-site/hosts.ts';
import type { SampleSite } from '../../src/sample-site/start-sample-site.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly setCookies: readonly string[];
  readonly text: string;
  /** SHA-256 of the certificate's public key, base64. */
  readonly spki: string;
}

export interface Question {
  readonly host?: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks the running sample site over TLS, without a browser. */
export function ask(site: SampleSite, question: Question): Promise<Asked> {
  const { host = hosts.site, path = '/', method = 'GET', headers = {}, body = '' } = question;
  const options = {
    host: '127.0.0.1',
    port: site.port,
    path,
    method,
    headers: { host, ...headers },
    rejectUnauthorized: false,
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const asking = request(options, (response) => {
      const certificate = response.socket instanceof TLSSocket ? response.socket.getPeerX509Certificate() : undefined;
      const key = certificate?.publicKey.export({ type: 'spki', format: 'der' }) ?? '';
      const spki = createHash('sha256').update(key).digest('base64');
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const { statusCode = 0, headers: answered } = response;
        resolve({ status: statusCode, headers: answered, setCookies: answered['set-cookie'] ?? [], text, spki });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
