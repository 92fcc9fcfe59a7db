import { createHash } from 'node:crypto';
import { translator } from '../../src/i18n/translator.ts';
import { renderFiles } from '../../src/report/render-files.ts';
import { reportFormats } from '../../src/report/report-file.ts';
import { rules } from '../../src/rules/index.ts';
import { policyFile } from './policy-file.ts';
import { hostileReport, repeatedReport } from './report-fixture.ts';
import { writtenText } from './written-text.ts';

/** SHA-256 by name of language, report and file; of all formats but the PDF, which a browser prints. */
export function reportHashes(): Readonly<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const locale of ['sv', 'en'] as const)
    for (const [name, report] of Object.entries({ repeated: repeatedReport(), hostile: hostileReport() }))
      for (const format of reportFormats) {
        if (format === 'pdf') continue;
        const options = { rules, translator: translator(locale), policy: policyFile };
        for (const file of renderFiles(format, report, options))
          hashes[`${locale} ${name} ${file.name}`] = createHash('sha256').update(writtenText(file)).digest('hex');
      }
  return hashes;
}
