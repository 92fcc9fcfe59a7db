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
    if (!report.success) throw otherForm(path, report.error);
    return report.data.runs.map(sessionOfRun);
  }
  const session = sessionRecordSchema.safeParse(json);
  if (!session.success) throw otherForm(path, session.error);
  return [session.data];
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(policyMessages.recordUnreadable, { path, reason: cause.code ?? cause.message }, { cause });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UsageError(policyMessages.recordNotJson, { path }, { cause });
  }
}

/** The first place says most: a file of another kind differs everywhere. */
function otherForm(path: string, cause: Error & { readonly issues: readonly { path: PropertyKey[] }[] }): UsageError {
  const place = writePath(cause.issues[0]?.path ?? []);
  return new UsageError(policyMessages.recordOfOtherForm, { path, place: place === '' ? 'none' : place }, { cause });
}
