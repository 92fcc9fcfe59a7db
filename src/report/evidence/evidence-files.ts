// What an evidence pack holds, file by file; the manifest comes last and names all others.
import { compareText } from '../../core/compare-text.ts';
import type { Event } from '../../core/schema/event.ts';
import type { EvidenceFile, Manifest } from '../../core/schema/evidence-pack.ts';
import type { Report } from '../../core/schema/report.ts';
import type { SessionRecord } from '../../core/schema/session.ts';
import { hexSha256 } from '../hex-sha256.ts';
import { chainEvents } from './event-chain.ts';
import { harOf } from './har.ts';

export interface PackFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface Recording {
  readonly session: SessionRecord;
  readonly events: readonly Event[];
}

export interface PackParts {
  readonly report: Report;
  readonly recordings: readonly Recording[];
  /** The report in its formats, the policy file, pictures. */
  readonly files: readonly PackFile[];
}

export const manifestName = 'manifest.json';

export function evidenceFiles({ report, recordings, files }: PackParts): PackFile[] {
  const chains = recordings.map(({ session, events }) => ({ session, events, chain: chainEvents(events) }));
  const all = [
    ...files,
    ...chains.flatMap(({ session, chain }) => [
      { path: `visits/${session.id}/events.jsonl`, content: chain.text },
      { path: `visits/${session.id}/session.json`, content: json(session) },
      { path: `visits/${session.id}/requests.har`, content: json(harOf(session, report.tool.version)) },
    ]),
  ].toSorted((a, b) => compareText(a.path, b.path));
  const visits = chains.map(({ session, events, chain }) => ({
    id: session.id,
    scenario: session.scenario,
    startedAt: new Date(session.startedAtMs).toISOString(),
    events: { count: events.length, lastHash: chain.lastHash },
  }));
  const manifest: Manifest = {
    formatVersion: 1,
    tool: report.tool,
    site: { host: report.site.host, url: report.site.url },
    policy: { id: report.policy.id, sha256: report.policy.sha256 },
    rules: report.outcomes.map(({ rule, outcome }) => ({ id: rule, outcome })),
    environment: report.environment,
    visits,
    files: all.map(fileEntry),
  };
  return [...all, { path: manifestName, content: json(manifest) }];
}

function fileEntry({ path, content }: PackFile): EvidenceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, sha256: hexSha256(bytes), bytes: bytes.length };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
