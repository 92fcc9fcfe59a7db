import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { UsageError } from '../../audit/usage-error.ts';
import { manifestSchema } from '../../core/schema/evidence-pack.ts';
import { manifestName } from '../../report/evidence/evidence-files.ts';
import { packFaults } from '../../report/evidence/verify-pack.ts';
import { hexSha256 } from '../../report/hex-sha256.ts';
import { printable } from '../../report/text/printable.ts';
import { usageMessages } from '../messages.ts';
import { readJson } from '../read-json.ts';
import type { Task } from '../task.ts';

/** Whether an evidence pack is as it was written. Exit code 1: something differs. */
export const verifyTask: Task = {
  name: 'verify',
  usage: 'DIR',
  least: 1,
  most: 1,
  options: {},
  async run([folder = ''], _, { stdout, translator: { t } }) {
    const files = await filesIn(folder);
    const manifest = await readJson(join(folder, manifestName), manifestSchema);
    const faults = packFaults(manifest, files);
    const told = faults.map(({ kind, path, line = 0 }) => t(`verify.${kind}`, { path: printable(path), line }));
    const intact = t('verify.intact', { count: manifest.files.length });
    const sha256 = hexSha256(files.get(manifestName) ?? '');
    stdout.write(`${[...(faults.length === 0 ? [intact] : told), t('verify.manifest', { sha256 })].join('\n')}\n`);
    return faults.length === 0 ? 0 : 1;
  },
};

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new UsageError(
        usageMessages.fileUnreadable,
        { path: folder, reason: cause.code ?? cause.message },
        { cause },
      );
    },
  );
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path)] as const),
    ),
  );
}
