// The report for spreadsheets: a table for each kind of thing. Columns are named as in report.json in every language, so
// that a script that reads them needs no translator; only sentences are in the reader's.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { inChunks } from '../in-chunks.ts';
import type { ReportFile } from '../report-file.ts';
import { attemptsCsv } from './attempts-csv.ts';
import { cookiesCsv } from './cookies-csv.ts';
import { findingsCsv } from './findings-csv.ts';
import { outcomesCsv } from './outcomes-csv.ts';
import { requestsCsv } from './requests-csv.ts';
import { storageCsv } from './storage-csv.ts';

export function renderCsv(report: Report, rules: readonly Rule[], translator: Translator): readonly ReportFile[] {
  const { runs } = report;
  const file = (name: string, lines: Iterable<string>): ReportFile => ({
    format: 'csv',
    name,
    content: inChunks(lines),
  });
  return [
    file('findings.csv', findingsCsv(report, rules, translator)),
    file('outcomes.csv', outcomesCsv(report, rules, translator)),
    file('cookies.csv', cookiesCsv(runs)),
    file('storage.csv', storageCsv(runs)),
    file('attempts.csv', attemptsCsv(runs)),
    file('requests.csv', requestsCsv(runs)),
  ];
}
