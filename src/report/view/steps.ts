// What to do next: one step for each kind of finding, the most urgent first. What the baseline accepts asks for nothing yet.
import type { Translator } from '../../i18n/translator.ts';
import type { FindingGroupView } from './finding-groups.ts';

export interface StepView {
  readonly title: string;
  readonly text: string;
  /** The other items that need the same. */
  readonly also: string | null;
  /** Anchor of the findings that ask for it. */
  readonly anchor: string;
}

export interface StepsView {
  readonly heading: string;
  readonly steps: readonly StepView[];
  /** What stands instead of, or after, the steps. */
  readonly note: string | null;
}

const mostSteps = 5;

export function steps(groups: readonly FindingGroupView[], { t }: Translator): StepsView {
  const all = groups
    .filter(({ advice, areAccepted }) => advice !== '' && !areAccepted)
    .map(({ title, advice, also, anchor }) => ({ title, text: advice, also, anchor }));
  const left = all.length - mostSteps;
  const accepted = acceptedIn(groups);
  const notes = [
    ...(left > 0 ? [t('steps.more', { count: left })] : []),
    ...(accepted > 0 ? [t('steps.accepted', { count: accepted })] : []),
  ];
  return {
    heading: t('steps.heading'),
    steps: all.slice(0, mostSteps),
    note: groups.length === 0 ? t('steps.none') : notes.length > 0 ? notes.join(' ') : null,
  };
}

/** How many findings the baseline accepts. */
export function acceptedIn(groups: readonly FindingGroupView[]): number {
  return groups.reduce((sum, { areAccepted, findings }) => sum + (areAccepted ? findings.length : 0), 0);
}
