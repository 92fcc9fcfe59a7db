// How it was measured, in short: the conditions, what each visit got to see, and what could not be seen.
import type { Translator } from '../../i18n/translator.ts';
import type { MeasuredView } from '../view/measured.ts';
import type { FactView, VisitValidityView } from '../view/visit-validity.ts';
import { more } from './more.ts';
import { blank, type Paragraph, paragraph, segment } from './sheet.ts';

const mostLimits = 8;
const mostVisits = 9;

export function measuredInText(view: MeasuredView, t: Translator['t']): readonly Paragraph[] {
  const { heading, conditions, limitsHeading, limits, validityHeading, validity } = view;
  return [
    paragraph([segment(heading, 'strong')]),
    ...conditions.map(({ name, value }) => paragraph([segment(`${name}:`, 'soft'), segment(value)], 2, 4)),
    blank,
    ...(validity.length === 0
      ? []
      : [
          paragraph([segment(validityHeading, 'strong')]),
          ...validity.slice(0, mostVisits).flatMap(visitInText),
          ...more(validity.length - mostVisits, t),
          blank,
        ]),
    paragraph([segment(limitsHeading, 'strong')]),
    ...limits
      .slice(0, mostLimits)
      .map(({ text, detail }) =>
        paragraph(
          [segment('?', 'undecided'), segment(text), ...(detail === null ? [] : [segment(detail, 'soft')])],
          2,
          4,
        ),
      ),
    ...more(limits.length - mostLimits, t, 4),
  ];
}

/** How long it took, and what weakens it. */
function visitInText({ name, lasted, verdict, facts }: VisitValidityView): readonly Paragraph[] {
  const doubtful = facts.filter(({ isDoubt }) => isDoubt);
  return [
    paragraph([segment(`${name}:`), segment(`${lasted}; ${verdict}`, 'soft')], 2, 4),
    ...doubtful.map(doubtInText),
  ];
}

function doubtInText({ name, values }: FactView): Paragraph {
  return paragraph([segment('?', 'undecided'), segment(`${name}: ${values.join(' ')}`, 'soft')], 4, 6);
}
