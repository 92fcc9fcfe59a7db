import type { Translator } from '../../i18n/translator.ts';
import type { MeasuredView } from '../view/measured.ts';
import { type Block, lines } from './block.ts';
import { inline, strong } from './inline.ts';
import { tableInMarkdown } from './table-in-markdown.ts';

const mostLimits = 100;

/** How it was measured, and what could not be seen. */
export function measuredInMarkdown(view: MeasuredView, translator: Translator): readonly Block[] {
  const { heading, limitsHeading, limits, clearHeading, clear, conditionsHeading, conditions } = view;
  const { validityHeading, validity } = view;
  const shown = limits.slice(0, mostLimits);
  return [
    lines(`## ${inline(heading)}`),
    {
      head: [`### ${inline(limitsHeading)}`, ''],
      rows: shown.map(({ text, detail }) => `- ${inline(detail === null ? text : `${text} ${detail}`)}`),
      left: limits.length - shown.length,
      rest: (count) => `- ${inline(translator.t('list.rest', { count }))}`,
      foot: [],
    },
    ...(clear.length === 0
      ? []
      : [lines(`### ${inline(clearHeading)}`, '', ...clear.map((title) => `- ${inline(title)}`))]),
    lines(
      `### ${inline(conditionsHeading)}`,
      '',
      ...conditions.map(({ name, value }) => `- ${strong(name)}: ${inline(value)}`),
    ),
    ...(view.visits === null ? [] : [tableInMarkdown(view.visits, translator)]),
    ...(validity.length === 0
      ? []
      : [
          lines(
            `### ${inline(validityHeading)}`,
            '',
            ...validity.flatMap(({ name, lasted, verdict, facts }) => [
              `- ${strong(name)}: ${inline(`${lasted}; ${verdict}`)}`,
              ...facts
                .filter(({ isDoubt }) => isDoubt)
                .map((fact) => `  - ? ${inline(`${fact.name}: ${fact.values.join(' ')}`)}`),
            ]),
          ),
        ]),
    ...(view.refused === null ? [] : [tableInMarkdown(view.refused, translator)]),
  ];
}
