// What two reports are of, and by what they were judged: where that differs, findings come and go without the site having changed.
import type { Report } from '../../core/schema/report.ts';

export interface Weighing {
  readonly by: 'site' | 'profile' | 'policy' | 'tool' | 'rules';
  /** Of rules, those that judged in this report alone; empty: none did. */
  readonly before: string;
  readonly after: string;
}

/** What differs, the weightiest first. */
export function weighedBy(before: Report, after: Report): Weighing[] {
  const both = (by: Weighing['by'], of: (report: Report) => string) => ({ by, before: of(before), after: of(after) });
  const all = [
    both('site', ({ site }) => site.host),
    both('profile', ({ profile }) => profile),
    ...(before.policy.sha256 === after.policy.sha256 ? [] : [both('policy', policyName)]),
    both('tool', ({ tool }) => tool.version),
    { by: 'rules' as const, before: rulesOfOne(before, after), after: rulesOfOne(after, before) },
  ];
  return all.filter((one) => one.before !== one.after);
}

/** With enough of its hash to tell two versions of one file apart. */
function policyName({ policy: { id, sha256 } }: Report): string {
  return `${id} (${sha256.slice(0, 12)})`;
}

function rulesOfOne(one: Report, other: Report): string {
  const known = new Set(other.outcomes.map(({ rule }) => rule));
  return one.outcomes
    .map(({ rule }) => rule)
    .filter((rule) => !known.has(rule))
    .join(', ');
}
