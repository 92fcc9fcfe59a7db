import { readFile } from 'node:fs/promises';
import { UsageError } from '../../audit/usage-error.ts';
import { reportSchema } from '../../core/schema/report.ts';
import { type SessionRecord, sessionRecordSchema } from '../../core/schema/session.ts';
import { sessionOfRun } from '../../policy/draft/session-of-run.ts';
import { writePath } from '../../policy/parse-json-strictly.ts';
import { policyMessages } from './policy-messages.ts';

/** The visits that a file holds: those of a report, or the one that it is. Throws UsageError. */
export async function readSessions(path: string): Promise<SessionRecord[]> {
  const json = await readJson(path);
  if (typeof json === 'object' && json !== null && Object.hasOwn(json, 'runs')) {
    const report = reportSchema.pick({ runs: true }).safeParse(json);
    if (!report.success) throw unreadable(path, placeOf(report.error), report.error);
    return report.data.runs.map(sessionOfRun);
  }
  const session = sessionRecordSchema.safeParse(json);
  if (!session.success) throw unreadable(path, placeOf(session.error), session.error);
  return [session.data];
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw unreadable(path, reasonOf(cause), cause);
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return 'code' in cause ? String(cause.code) : cause.message;
}

function placeOf({
  issues: [first],
}: {
  readonly issues: readonly { path: PropertyKey[]; message: string }[];
}): string {
  return first === undefined ? '' : `${writePath(first.path)}: ${first.message}`;
}

function unreadable(path: string, reason: string, cause: unknown): UsageError {
  return new UsageError(policyMessages.recordUnreadable, { path, reason }, { cause });
}
