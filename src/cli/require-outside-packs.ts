// Where a command may write; of an audit, known before a long wait.
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../audit/usage-error.ts';
import { z } from '../core/schema/zod.ts';
import { manifestName } from '../report/evidence/evidence-files.ts';
import { usageMessages } from './messages.ts';
import type { AuditArguments } from './parse-arguments.ts';

type Places = Pick<AuditArguments, 'outputDir' | 'evidenceDir' | 'fixPolicy'>;

/**
 * Nothing goes into an evidence pack but what belongs to it: neither into one that is finished, nor into the one that this
 * audit makes. Throws UsageError.
 */
export async function requireOutsidePacks({ outputDir, evidenceDir, fixPolicy }: Places): Promise<void> {
  const beside = [
    { option: '--output', path: outputDir, folder: await whereItLies(outputDir) },
    ...(fixPolicy === null
      ? []
      : [{ option: '--fix-policy', path: fixPolicy, folder: dirname(await whereItLies(fixPolicy)) }]),
  ];
  const own = evidenceDir === null ? null : await whereItLies(evidenceDir);
  for (const { option, path, folder } of beside) {
    if (own === null || !isWithin(folder, own)) continue;
    throw new UsageError(usageMessages.withinOwnPack, { option, path, evidence: evidenceDir ?? '' });
  }
  const all = own === null ? beside : [...beside, { option: '--evidence', path: evidenceDir ?? '', folder: own }];
  for (const { option, path, folder } of all) {
    const pack = await packAround(folder);
    if (pack !== null) throw new UsageError(usageMessages.withinPack, { option, path, pack });
  }
}

/** Nor does what a command writes by itself. Throws UsageError. */
export async function requireOutsidePack(option: string, path: string): Promise<void> {
  const pack = await packAround(dirname(await whereItLies(path)));
  if (pack !== null) throw new UsageError(usageMessages.withinPack, { option, path, pack });
}

/** The real path, also of what is not there yet. */
async function whereItLies(given: string): Promise<string> {
  const path = resolve(given);
  const parent = dirname(path);
  return realpath(path).catch(async () => (parent === path ? path : join(await whereItLies(parent), basename(path))));
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !isAbsolute(way) && way.split(sep)[0] !== '..';
}

/** The folder itself or one above it. */
async function packAround(folder: string): Promise<string | null> {
  if (await holdsPack(folder)) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : packAround(parent);
}

/** No more than tells a pack from other files of that name, so that those of other versions are known, too. */
const anyManifestSchema = z.object({ tool: z.object({ name: z.literal('kakvakt') }), files: z.array(z.unknown()) });

async function holdsPack(folder: string): Promise<boolean> {
  try {
    return anyManifestSchema.safeParse(JSON.parse(await readFile(join(folder, manifestName), 'utf8'))).success;
  } catch {
    return false;
  }
}
