import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** What becomes of a question: the alias that it is answered with, or none; an error (RFC 1035 section 4.1.1); or silence. */
export type DnsAnswer =
  | { readonly alias: string }
  | { readonly error: 'server-failure' | 'no-such-name' }
  | 'no-alias'
  | 'silence';

export interface DnsServer {
  /** For `Resolver.setServers`. */
  readonly address: string;
  /** The names that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A name server on a free port of the loopback address that knows aliases (CNAME) and nothing else. */
export async function startDnsServer(zone: Readonly<Record<string, DnsAnswer>>): Promise<DnsServer> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    const name = nameIn(query);
    asked.push(name);
    const answer = zone[name] ?? 'no-alias';
    if (answer !== 'silence') socket.send(reply(query, answer), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

const headLength = 12;
const codes = { 'server-failure': 2, 'no-such-name': 3 };

/** The labels of the first question, each led by its length. */
function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = headLength; (query[at] ?? 0) > 0; at += 1 + (query[at] ?? 0))
    labels.push(query.toString('latin1', at + 1, at + 1 + (query[at] ?? 0)));
  return labels.join('.').toLowerCase();
}

function reply(query: Buffer, answer: Exclude<DnsAnswer, 'silence'>): Buffer {
  const questionLength = query.indexOf(0, headLength) + 1 + 4 - headLength;
  const head = Buffer.from(query.subarray(0, headLength));
  // An answer, recursion asked for and given; then the code, one question, the number of answers, and nothing more.
  head.writeUInt16BE(0x8180 | (typeof answer === 'object' && 'error' in answer ? codes[answer.error] : 0), 2);
  const records = typeof answer === 'object' && 'alias' in answer ? [aliasRecord(answer.alias)] : [];
  for (const [place, count] of [1, records.length, 0, 0].entries()) head.writeUInt16BE(count, 4 + 2 * place);
  return Buffer.concat([head, query.subarray(headLength, headLength + questionLength), ...records]);
}

/** Of the name that was asked for, class IN, for a minute. */
function aliasRecord(alias: string): Buffer {
  const labels = alias.split('.').map((label) => Buffer.from(`${String.fromCharCode(label.length)}${label}`, 'latin1'));
  const name = Buffer.concat([...labels, Buffer.of(0)]);
  const head = Buffer.of(0xc0, headLength, 0, 5, 0, 1, 0, 0, 0, 60, 0, name.length);
  return Buffer.concat([head, name]);
}
