import { join } from 'node:path';
import { UsageError } from '../../audit/usage-error.ts';
import { manifestSchema } from '../../core/schema/evidence-pack.ts';
import { sha256Schema } from '../../core/schema/statement.ts';
import { manifestName } from '../../report/evidence/evidence-files.ts';
import { packFaults } from '../../report/evidence/verify-pack.ts';
import { hexSha256 } from '../../report/hex-sha256.ts';
import { printable } from '../../report/text/printable.ts';
import { usageMessages } from '../messages.ts';
import { readJson } from '../read-json.ts';
import type { Task, Values } from '../task.ts';
import { packContents } from './pack-contents.ts';

/** Whether an evidence pack is as its manifest says, and the manifest the one that was written. Exit code 1: something differs. */
export const verifyTask: Task = {
  name: 'verify',
  usage: 'DIR [--manifest SHA256]',
  least: 1,
  most: 1,
  options: { manifest: { type: 'string' } },
  async run([folder = ''], values, { stdout, translator: { t } }) {
    const written = digestOf(values);
    const found = await packContents(folder);
    if (found.others.includes(manifestName)) {
      stdout.write(`${t('verify.irregular', { path: manifestName })}\n`);
      return 1;
    }
    const sha256 = hexSha256(found.files.get(manifestName) ?? '');
    if (found.files.has(manifestName) && written !== null && written !== sha256) {
      stdout.write(`${t('verify.otherManifest', { written, sha256 })}\n`);
      return 1;
    }
    if (!found.files.has(manifestName)) throw new UsageError(usageMessages.noPack, { path: folder });
    const manifest = await readJson(join(folder, manifestName), manifestSchema, 'manifest');
    const faults = packFaults(manifest, found);
    const told = faults.map(({ kind, path, line = 0 }) => t(`verify.${kind}`, { path: printable(path), line }));
    const intact = t('verify.intact', { count: manifest.files.length });
    const own = t(written === null ? 'verify.manifest' : 'verify.sameManifest', { sha256 });
    const verdict = faults.length === 0 ? [intact] : [t('verify.differs', { count: faults.length }), ...told];
    stdout.write(`${[...verdict, own].join('\n')}\n`);
    return faults.length === 0 ? 0 : 1;
  },
};

/** As `audit --evidence` told it; null: nobody kept it. */
function digestOf({ manifest }: Values): string | null {
  if (manifest === undefined) return null;
  const parsed = sha256Schema.safeParse(String(manifest).trim().toLowerCase());
  if (!parsed.success) throw new UsageError(usageMessages.notADigest, { given: String(manifest) });
  return parsed.data;
}
