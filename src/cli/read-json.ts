import { readFile } from 'node:fs/promises';
import { UsageError } from '../audit/usage-error.ts';
import type { z } from '../core/schema/zod.ts';
import { fileKind } from './file-kind.ts';
import { usageMessages } from './messages.ts';

/** A JSON file of a known form. Throws UsageError that says what it is instead, or where it is not of that form. */
export async function readJson<S extends z.ZodType>(
  path: string,
  schema: S,
  wanted: 'report' | 'baseline' | 'manifest',
): Promise<z.infer<S>> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UsageError(usageMessages.fileUnreadable, { path, reason: cause.code ?? cause.message }, { cause });
  });
  const value = jsonOf(text, path);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const kind = fileKind(value);
  if (kind !== null && kind !== wanted) throw new UsageError(usageMessages.wrongKind, { path, kind, wanted });
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw new UsageError(usageMessages.wrongForm, { path, place, reason: issue?.message ?? '' }, { cause: parsed.error });
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(usageMessages.wrongForm, { path, place: '', reason }, { cause });
  }
}
