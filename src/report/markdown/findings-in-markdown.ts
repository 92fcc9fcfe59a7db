import type { Translator } from '../../i18n/translator.ts';
import { severitySymbols } from '../text/severity-symbols.ts';
import type { FindingGroupView } from '../view/finding-groups.ts';
import type { FindingView } from '../view/finding-view.ts';
import type { FindingsView, WordsView } from '../view/report-view.ts';
import { type Block, lines } from './block.ts';
import { code, inline, strong } from './inline.ts';

/** Of one kind. */
const mostOfKind = 50;

/** One heading for each kind of finding, what its findings share, then a line each. */
export function findingsInMarkdown(
  { heading, counts, groups, none, acceptedNote, mendNote }: FindingsView,
  words: WordsView,
  { t }: Translator,
): readonly Block[] {
  const told = counts.map(({ severity, text }) => `${severitySymbols[severity]} ${inline(text)}`).join(' · ');
  return [
    lines(
      `## ${inline(heading)}`,
      ...(told === '' ? [] : ['', told]),
      ...(groups.length === 0 ? ['', inline(none)] : []),
      ...(acceptedNote === null ? [] : ['', inline(acceptedNote)]),
      ...(mendNote === null ? [] : ['', inline(mendNote)]),
    ),
    ...groups.map((group) => groupInMarkdown(group, words, t)),
  ];
}

function groupInMarkdown(group: FindingGroupView, words: WordsView, t: Translator['t']): Block {
  const { severity, severityWord, title, rule, regime, why, advice, also, remedies, findings } = group;
  const shown = findings.slice(0, mostOfKind);
  return {
    head: [
      `### ${severitySymbols[severity]} ${inline(`${severityWord}: ${title}`)}${findings.length > 1 ? ` (${findings.length})` : ''}`,
      '',
      ...(why === null || why === '' ? [] : [`${strong(words.why)}: ${inline(why)}`, '']),
      ...(advice === '' ? [] : [`${strong(words.fix)}: ${inline([advice, also ?? ''].join(' ').trim())}`, '']),
      ...remedies.map(({ text, source }) => `- ${inline([text, source ?? ''].join(' ').trim())}`),
      ...(remedies.length === 0 ? [] : ['']),
      `<sub>${inline(`${words.regime}: ${regime}. ${words.rule}: ${rule}.`)}</sub>`,
      '',
    ],
    rows: shown.map((finding) => `- ${findingInMarkdown(finding, group.areNames)}`),
    left: findings.length - shown.length,
    rest: (count) => `- ${inline(t('list.rest', { count }))}`,
    foot: [],
  };
}

function findingInMarkdown(
  { subject, what, facts, stability, against, accepted }: FindingView,
  isName: boolean,
): string {
  const others = [facts, stability, against, accepted].filter((fact) => fact !== null);
  return [isName ? code(subject) : inline(what), ...others.map(inline)].join(' · ');
}
