import { UsageError } from '../../audit/usage-error.ts';
import { compareText } from '../../core/compare-text.ts';
import { type Baseline, baselineSchema } from '../../core/schema/baseline.ts';
import { reportSchema } from '../../core/schema/report.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { printable } from '../../report/text/printable.ts';
import { dayGiven, today } from '../day.ts';
import { usageMessages } from '../messages.ts';
import { readJson } from '../read-json.ts';
import type { Task, Values } from '../task.ts';
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
    const { why, day } = acceptance(reason, until);
    const report = await readJson(path, reportSchema, 'report');
    const old = typeof from === 'string' ? (await readJson(from, baselineSchema, 'baseline')).exceptions : [];
    const known = new Set(old.map(({ finding }) => finding));
    const added = report.findings
      .filter(({ id }) => !known.has(id))
      .map(({ id, scenarios }) => ({ finding: id, reason: why, until: day, scenarios }));
    const exceptions = [...old, ...added].toSorted((a, b) => compareText(a.finding, b.finding));
    const baseline: Baseline = { formatVersion: 1, site: report.site.host, exceptions };
    await writeOutput(visibleJson(baseline), { output, force }, stdout);
    const data = { kept: old.length, count: added.length, until: day, path: printable(String(output)) };
    stdout.write(`${translator.t(old.length === 0 ? 'baseline.written' : 'baseline.extended', data)}\n`);
    return 0;
  },
};

/** Throws UsageError where nobody could later tell why, or where the exceptions would end before they began. */
function acceptance(reason: Values[string], until: Values[string]): { readonly why: string; readonly day: string } {
  if (typeof reason !== 'string' || typeof until !== 'string') throw new UsageError(usageMessages.noReason);
  const why = reason.trim();
  if (why === '') throw new UsageError(usageMessages.blankReason);
  const day = dayGiven('until', until);
  if (day < today()) throw new UsageError(usageMessages.dayPassed, { given: until });
  return { why, day };
}
