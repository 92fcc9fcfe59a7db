// curl's --connect-to: where a connection goes, instead of where the URL says. The URL, the Host header and the
// name in the certificate stay as they are, so a test server is audited under its real name.
import { domainToASCII } from 'node:url';
import { messages } from '../messages.ts';
import { UsageError } from '../usage-error.ts';

/** null: any host or port (from), the same as asked for (to). `fromHost` may be `*.domain`: its subdomains. */
export interface ConnectTo {
  readonly fromHost: string | null;
  readonly fromPort: number | null;
  readonly toHost: string | null;
  readonly toPort: number | null;
}

// A host is a bracketed IPv6 address, or anything without a colon.
const host = String.raw`(\[[0-9a-f:.]+\]|[^:[\]]*)`;
const connectToPattern = new RegExp(`^${host}:([0-9]*):${host}:([0-9]*)$`, 'i');

/** `HOST1:PORT1:HOST2:PORT2`, any of them empty (https://curl.se/docs/manpage.html#--connect-to). */
export function parseConnectTo(text: string): ConnectTo {
  const parts = connectToPattern.exec(text);
  if (parts === null) throw new UsageError(messages.connectToForm, { value: text });
  const [, fromHost = '', fromPort = '', toHost = '', toPort = ''] = parts;
  const rule = {
    fromHost: parseHost(fromHost, text),
    fromPort: parsePort(fromPort, text),
    toHost: parseHost(toHost, text),
    toPort: parsePort(toPort, text),
  };
  if (rule.toHost?.includes('*') === true) throw new UsageError(messages.connectToForm, { value: text });
  // The browser's own map has no word for "the same host": it can be written out only where there is one.
  if (rule.toHost === null && isPattern(rule.fromHost))
    throw new UsageError(messages.connectToSameHost, { value: text });
  return rule;
}

/** The rules as Chromium's --host-resolver-rules takes them; the first that matches wins, as in curl. */
export function hostResolverRules(list: readonly ConnectTo[]): string[] {
  return list.map((rule) => `MAP ${resolverPattern(rule)} ${resolverTarget(rule)}`);
}

function parseHost(text: string, whole: string): string | null {
  if (text === '' || text === '*') return null;
  if (text.startsWith('[')) return parseIpv6(text, whole);
  const wildcard = text.startsWith('*.') ? '*.' : '';
  const name = domainToASCII(text.slice(wildcard.length));
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?$/.test(name)) throw new UsageError(messages.connectToForm, { value: whole });
  return wildcard + name;
}

function parseIpv6(text: string, whole: string): string {
  const address = `http://${text}/`;
  if (!URL.canParse(address)) throw new UsageError(messages.connectToForm, { value: whole });
  return new URL(address).hostname;
}

function parsePort(text: string, whole: string): number | null {
  if (text === '') return null;
  const port = Number(text);
  if (port < 1 || port > 65_535) throw new UsageError(messages.connectToPort, { value: whole, port: text });
  return port;
}

function isPattern(fromHost: string | null): boolean {
  return fromHost === null || fromHost.startsWith('*');
}

// Chromium matches a pattern against the bare host first and then against host:port, where only the latter writes
// an IPv6 address in brackets (net/base/host_mapping_rules.cc).
function resolverPattern({ fromHost, fromPort }: ConnectTo): string {
  if (fromPort !== null) return `${fromHost ?? '*'}:${fromPort}`;
  return fromHost?.replace(/^\[(.*)\]$/, '$1') ?? '*';
}

function resolverTarget({ fromHost, toHost, toPort }: ConnectTo): string {
  const target = toHost ?? fromHost ?? '*';
  return toPort === null ? target : `${target}:${toPort}`;
}
