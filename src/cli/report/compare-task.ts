import { reportSchema, type Severity } from '../../core/schema/report.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { compareReports, gotWorse } from '../../report/compare/compare-reports.ts';
import { compareInText } from '../../report/text/compare-in-text.ts';
import { rules } from '../../rules/index.ts';
import { choice } from '../choice.ts';
import { countsFor } from '../exit-code.ts';
import { readJson } from '../read-json.ts';
import type { Task } from '../task.ts';
import { lookOf } from '../terminal.ts';

/** What changed between two audits of a site. Exit code 1: something new, or worse, at or above the level. */
export const compareTask: Task = {
  name: 'compare',
  usage: 'OLD.json NEW.json --format text|json --fail-on error|warning|info|never',
  least: 2,
  most: 2,
  options: { format: { type: 'string' }, 'fail-on': { type: 'string' } },
  async run([before = '', after = ''], values, { stdout, env, translator }) {
    const format = choice(values, 'format', ['text', 'json']);
    const failOn = choice(values, 'fail-on', ['error', 'warning', 'info', 'never']);
    const [earlier, later] = [
      await readJson(before, reportSchema, 'report'),
      await readJson(after, reportSchema, 'report'),
    ];
    const found = compareReports(earlier, later);
    const options = { ...lookOf(stdout, env), rules, profile: later.profile };
    stdout.write(format === 'json' ? visibleJson(found) : compareInText(found, translator, options));
    const worse = [...found.added, ...found.changed.filter(gotWorse).map((one) => one.after)];
    const counts = (severity: Severity) => countsFor(failOn, severity);
    return worse.some(({ severity }) => counts(severity)) ? 1 : 0;
  },
};
