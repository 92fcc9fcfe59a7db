// Under which other names hosts answer: aliases in the DNS (CNAME). A browser follows them, and tells no extension in Chromium.
import type { Resolver } from 'node:dns/promises';
import type { CanonicalNames } from '../../core/schema/session.ts';

/** Node's resolver, or what stands for it in tests. */
export type AliasResolver = Pick<Resolver, 'resolveCname' | 'cancel'>;

/** More than any page of ours contacts; a page that makes up hosts must not keep the DNS busy. */
const mostHosts = 200;
const atOnce = 8;
/** Longer chains are a mistake, or endless. */
const longestChain = 10;
/** For all hosts together: without an answer it is unknown, never an error. */
const patienceMs = 10_000;

/** What the DNS tells now. Hosts beyond the bounds come without names, as those that it gave no answer for. */
export async function canonicalNames(
  hosts: readonly string[],
  resolver: AliasResolver,
  ended?: AbortSignal,
): Promise<CanonicalNames[]> {
  const patience = AbortSignal.timeout(patienceMs);
  const signal = ended === undefined ? patience : AbortSignal.any([patience, ended]);
  const found = new Map<string, CanonicalNames>();
  const cancel = (): void => resolver.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const queue = hosts.slice(0, mostHosts).values();
  const askOneByOne = async (): Promise<void> => {
    for (const host of queue) if (!signal.aborted) found.set(host, await chainOf(host, resolver));
  };
  await Promise.all(Array.from({ length: atOnce }, askOneByOne));
  signal.removeEventListener('abort', cancel);
  return hosts.map((host) => found.get(host) ?? { host, names: [], isComplete: false });
}

async function chainOf(host: string, resolver: AliasResolver): Promise<CanonicalNames> {
  const names: string[] = [];
  while (names.length < longestChain) {
    const next = await resolver.resolveCname(names.at(-1) ?? host).then(([alias]) => alias, notAnAlias);
    if (next === null) return { host, names, isComplete: true };
    const name = next?.toLowerCase().replace(/\.$/, '');
    if (name === undefined || name === host || names.includes(name)) break;
    names.push(name);
  }
  return { host, names, isComplete: false };
}

/** ENODATA: the name exists, and is no alias. After any other answer it may be one. */
function notAnAlias(error: NodeJS.ErrnoException): null | undefined {
  return error.code === 'ENODATA' ? null : undefined;
}
