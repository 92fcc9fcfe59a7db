import { UsageError } from '../../audit/usage-error.ts';
import { compareText } from '../../core/compare-text.ts';
import { type Baseline, baselineSchema } from '../../core/schema/baseline.ts';
import { reportSchema } from '../../core/schema/report.ts';
import { usageMessages } from '../messages.ts';
import { readJson } from '../read-json.ts';
import type { Task } from '../task.ts';
import { writeOutput } from '../write-output.ts';

/** Accepts what an audit found, for a reason and until a day. What an older baseline says of a finding goes first. */
export const baselineTask: Task = {
  name: 'baseline',
  usage: 'REPORT.json --reason TEXT --until YYYY-MM-DD --output FILE [--from OLD-BASELINE]',
  least: 1,
  most: 1,
  options: {
    reason: { type: 'string' },
    until: { type: 'string' },
    output: { type: 'string' },
    from: { type: 'string' },
    force: { type: 'boolean' },
  },
  async run([path = ''], { reason, until, output = 'kakvakt-baseline.json', from, force }, { stdout, translator }) {
    const day = String(until ?? '');
    if (typeof reason !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new UsageError(usageMessages.noReason);
    const report = await readJson(path, reportSchema);
    const old = typeof from === 'string' ? (await readJson(from, baselineSchema)).exceptions : [];
    const known = new Set(old.map(({ finding }) => finding));
    const added = report.findings
      .filter(({ id }) => !known.has(id))
      .map(({ id, scenarios }) => ({ finding: id, reason, until: day, scenarios }));
    const exceptions = [...old, ...added].toSorted((a, b) => compareText(a.finding, b.finding));
    const baseline: Baseline = { formatVersion: 1, site: report.site.host, exceptions };
    await writeOutput(`${JSON.stringify(baseline, null, 2)}\n`, { output, force }, stdout);
    const data = { count: added.length, until: day, path: String(output) };
    stdout.write(`${translator.t('baseline.written', data)}\n`);
    return 0;
  },
};
