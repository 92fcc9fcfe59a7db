// Cookies for tests, from the line that asks for them.
import { parseSetCookie } from '../../src/core/cookie/parse-set-cookie.ts';
import type { ConsentReading } from '../../src/core/schema/consent.ts';
import type { JarCookie, RequestedCookie } from '../../src/core/schema/cookie.ts';
import type { ValueDigest } from '../../src/core/schema/value.ts';

/** The zero of every built session, UTC milliseconds. */
export const zeroMs = Date.UTC(2026, 10, 22, 12);

export type StoredOptions = Partial<JarCookie>;

/** A cookie as the jar holds it, from the line that asked for it; host-only for shop.test unless the options say otherwise. */
export function held(line: string, options: StoredOptions = {}, atMs = zeroMs): JarCookie {
  const { domain, path, requestedSeconds, partitioned, ignored, ...cookie } = asked(line, atMs);
  if (ignored !== null) throw new Error(`no cookie: ${line}`);
  const kept = requestedSeconds === null ? null : Math.min(requestedSeconds, 400 * 86_400);
  return {
    ...cookie,
    hostOnly: domain === null,
    path: path ?? '/',
    partitionKey: partitioned ? 'https://shop.test' : null,
    expiresAtMs: kept === null ? null : atMs + kept * 1000,
    ...options,
    domain: domain ?? options.domain ?? 'shop.test',
  };
}

/** A cookie as a line asks for it, its value digested. */
export function asked(line: string, atMs = zeroMs): RequestedCookie {
  const parsed = parseSetCookie(line, atMs);
  return { ...parsed, value: digest(parsed.value) };
}

/** A value that holds these identifiers, and whatever else. */
export function identified(...identifiers: readonly string[]): ValueDigest {
  const text = identifiers.join('.');
  return { ...digest(text), identifiers: identifiers.map((identifier) => digest(identifier).digest) };
}

/** A value in which a consent tool remembers the choice. */
export function remembering(
  state: ConsentReading['state'],
  granted: readonly string[] = [],
  tool = 'klaro',
): ValueDigest {
  return { ...digest([tool, state, ...granted].join(' ')), consent: { tool, state, granted: [...granted] } };
}

/** Stands in for the recorder's digest: equal for equal values, and of its length. */
export function digest(value: string): ValueDigest {
  let hash = 0xcbf29ce484222325n;
  for (const unit of value) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return {
    digest: hash.toString(16).padStart(16, '0'),
    length: value.length,
    shape: value === '' ? 'empty' : 'text',
    flags: [],
  };
}
