// The findings by what they are about: a cookie with three findings is one line to a visitor.
import type { Severity } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FindingGroupView } from '../../report/view/finding-groups.ts';

export interface WorstView {
  readonly heading: string;
  readonly subjects: readonly SubjectView[];
  readonly more: string | null;
}

export interface SubjectView {
  readonly name: string;
  readonly facts: string | null;
  readonly severity: Severity;
  readonly severityWord: string;
  /** Titles of the rules that found something. */
  readonly findings: string;
}

const mostSubjects = 3;

/** Worst first, then those with most findings. null where nothing was found. */
export function worstFirst(groups: readonly FindingGroupView[], { t }: Translator): WorstView | null {
  // Groups come worst first, so the first finding of a subject is its worst.
  const all = groups.flatMap((group) => group.findings.map((finding) => ({ group, finding })));
  const bySubject = [...Map.groupBy(all, ({ finding }) => finding.subject).values()].toSorted(
    (a, b) => rank(a[0]?.group.severity) - rank(b[0]?.group.severity) || b.length - a.length,
  );
  if (bySubject.length === 0) return null;
  const left = bySubject.length - mostSubjects;
  return {
    heading: t('popup.worst'),
    subjects: bySubject.slice(0, mostSubjects).flatMap((found) => {
      const [worst] = found;
      if (!worst) return [];
      return [
        {
          name: worst.finding.subject,
          facts: worst.finding.facts,
          severity: worst.group.severity,
          severityWord: worst.group.severityWord,
          findings: [...new Set(found.map(({ group }) => group.title))].join(' · '),
        },
      ];
    }),
    more: left > 0 ? t('popup.more', { count: left }) : null,
  };
}

function rank(severity: Severity | undefined): number {
  return severity === undefined ? 3 : ['error', 'warning', 'info'].indexOf(severity);
}
