import { readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AuditResult } from '../audit/audit-site.ts';
import { UsageError } from '../audit/usage-error.ts';
import { evidenceFiles, manifestName } from '../report/evidence/evidence-files.ts';
import { hexSha256 } from '../report/hex-sha256.ts';
import { renderHtml } from '../report/html/render-html.tsx';
import { renderJson } from '../report/json.ts';
import { rules } from '../rules/index.ts';
import type { ChosenPolicy } from './choose-policy.ts';
import type { Io } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { usageMessages, words } from './messages.ts';
import { unwritable } from './replace-file.ts';
import { say } from './say.ts';
import { makeWritable } from './write-report.ts';

/** Makes the folder before a long wait: a pack beside other files could not be told from them. Throws UsageError. */
export async function requireEmptyFolder(folder: string): Promise<void> {
  const entries = await makeWritable(folder)
    .then(() => readdir(folder))
    .catch((cause: unknown) => {
      throw unwritable(folder, cause, usageMessages.evidenceUnwritable);
    });
  if (entries.length > 0) throw new UsageError(usageMessages.folderNotEmpty, { path: folder });
}

/** Everything that shows what the audit found, with a manifest by which `kakvakt verify` tells what was changed. */
export async function writeEvidence(
  folder: string,
  { report, sessions, events, screenshots }: AuditResult,
  { source, bytes }: ChosenPolicy,
  { stdout, translator }: Io,
): Promise<void> {
  const files = [
    { path: 'report.json', content: renderJson(report) },
    { path: 'report.html', content: renderHtml(report, { locale: translator.locale, rules }) },
    { path: `policy/${source.id}`, content: bytes },
    ...screenshots.map(({ name, png }) => ({ path: name, content: png })),
  ];
  const recordings = sessions.map((session, index) => ({ session, events: events[index] ?? [] }));
  const pack = evidenceFiles({ report, recordings, files });
  try {
    for (const { path, content } of pack) {
      await makeFolder(dirname(join(folder, path)));
      await writeFile(join(folder, path), content, { flag: 'wx' });
    }
  } catch (cause) {
    throw unwritable(folder, cause, usageMessages.evidenceUnwritable);
  }
  const manifest = pack.find(({ path }) => path === manifestName);
  const sha256 = hexSha256(manifest?.content ?? '');
  stdout.write(`${say(words.savedEvidence, { path: folder, sha256 }, translator)}\n`);
}
