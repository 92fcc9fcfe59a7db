import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UsageError } from '../audit/usage-error.ts';
import type { Policy } from '../core/schema/policy.ts';
import { decodePolicy } from '../policy/decode-policy.ts';
import { parseJsonStrictly } from '../policy/parse-json-strictly.ts';
import { policyPlaces } from '../policy/policy-places.ts';
import { policyIn } from '../policy/read-policy.ts';
import { usageMessages } from './messages.ts';

export interface ChosenPolicy {
  readonly policy: Policy;
  readonly source: { readonly id: string; readonly sha256: string };
  /** The file as it is. */
  readonly bytes: Uint8Array;
  readonly path: string;
  /** Line of each declaration and statement in the file, as `policyPlaces` tells them. */
  readonly places: ReadonlyMap<string, number>;
}

/** The file that was named, else the policy in `folder` for the host or a domain above it. */
export async function choosePolicy(file: string | null, host: string, folder: string): Promise<ChosenPolicy> {
  if (file !== null) return namedPolicy(file);
  for (const path of bundledPaths(host, folder)) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) return read(path, bytes);
  }
  throw new UsageError(usageMessages.noPolicy, { host, guide: join(folder, 'README.md') });
}

/** The policy in the file. Throws UsageError, or PolicyError. */
export async function namedPolicy(file: string): Promise<ChosenPolicy> {
  return read(file, await readFile(file).catch(unreadable(file)));
}

/** `www.shop.test` is covered by `www.shop.test.json` and by `shop.test.json`. */
function bundledPaths(host: string, folder: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => join(folder, `${labels.slice(index).join('.')}.json`));
}

function read(path: string, bytes: Buffer): ChosenPolicy {
  const text = decodePolicy(bytes, path);
  const source = { id: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') };
  const json = parseJsonStrictly(text, path);
  return { policy: policyIn(json, path), source, bytes, path, places: policyPlaces(json) };
}

function unreadable(path: string): (cause: NodeJS.ErrnoException) => never {
  return (cause) => {
    throw new UsageError(usageMessages.policyUnreadable, { path, reason: cause.code ?? cause.message }, { cause });
  };
}
