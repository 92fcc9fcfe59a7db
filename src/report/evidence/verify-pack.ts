// Whether an evidence pack is as it was written.
import type { Manifest } from '../../core/schema/evidence-pack.ts';
import { hexSha256 } from '../hex-sha256.ts';
import { brokenAt } from './event-chain.ts';
import { manifestName } from './evidence-files.ts';

export interface PackFault {
  readonly kind: 'changed' | 'missing' | 'unknown' | 'broken';
  readonly path: string;
  /** Of a chain that breaks. */
  readonly line?: number;
}

/**
 * Everything that differs from the manifest. That the manifest itself is the one that was written shows only where its own
 * hash was kept elsewhere, or time-stamped (RFC 3161).
 * @param files By path, with / between folders.
 */
export function packFaults({ files: listed, visits }: Manifest, files: ReadonlyMap<string, Uint8Array>): PackFault[] {
  const known = new Set([manifestName, ...listed.map(({ path }) => path)]);
  const unknown = [...files.keys()].filter((path) => !known.has(path));
  return [
    ...listed.flatMap(({ path, sha256 }): PackFault[] => {
      const bytes = files.get(path);
      if (bytes === undefined) return [{ kind: 'missing', path }];
      return hexSha256(bytes) === sha256 ? [] : [{ kind: 'changed', path }];
    }),
    ...visits.flatMap(({ id, events }): PackFault[] => {
      const path = `visits/${id}/events.jsonl`;
      const bytes = files.get(path);
      const line = bytes === undefined ? null : brokenAt(new TextDecoder().decode(bytes), events.lastHash);
      return line === null ? [] : [{ kind: 'broken', path, line }];
    }),
    ...unknown.map((path): PackFault => ({ kind: 'unknown', path })),
  ];
}
