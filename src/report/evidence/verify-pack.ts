// Whether an evidence pack is as its manifest says.
import type { Manifest } from '../../core/schema/evidence-pack.ts';
import { hexSha256 } from '../hex-sha256.ts';
import { brokenAt } from './event-chain.ts';
import { manifestName } from './evidence-files.ts';

export interface PackFault {
  readonly kind: 'changed' | 'missing' | 'unknown' | 'irregular' | 'broken';
  readonly path: string;
  /** Of a chain that breaks. */
  readonly line?: number;
}

/** Paths with / between folders. */
export interface PackContents {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folders: readonly string[];
  /** Links and whatever else is neither file nor folder: what they hold lies elsewhere, and may be another tomorrow. */
  readonly others: readonly string[];
}

/**
 * Everything that differs from the manifest. That the manifest itself is the one that was written shows only where its own
 * hash was kept elsewhere, or time-stamped (RFC 3161).
 */
export function packFaults({ files: listed, visits }: Manifest, { files, folders, others }: PackContents): PackFault[] {
  const paths = listed.map(({ path }) => path);
  const known = new Set([manifestName, ...paths, ...paths.flatMap(foldersOf)]);
  const unknown = [...files.keys(), ...folders.map((folder) => `${folder}/`)].filter((path) => !known.has(path));
  const irregular = new Set(others);
  return [
    ...listed.flatMap(({ path, sha256 }): PackFault[] => {
      const bytes = files.get(path);
      if (bytes === undefined) return irregular.has(path) ? [] : [{ kind: 'missing', path }];
      return hexSha256(bytes) === sha256 ? [] : [{ kind: 'changed', path }];
    }),
    ...visits.flatMap(({ id, events }): PackFault[] => {
      const path = `visits/${id}/events.jsonl`;
      const bytes = files.get(path);
      const line = bytes === undefined ? null : brokenAt(new TextDecoder().decode(bytes), events.lastHash);
      return line === null ? [] : [{ kind: 'broken', path, line }];
    }),
    ...others.map((path): PackFault => ({ kind: 'irregular', path })),
    ...unknown.map((path): PackFault => ({ kind: 'unknown', path })),
  ];
}

/** Those that a path leads through: `visits/` and `visits/1/` of `visits/1/events.jsonl`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
