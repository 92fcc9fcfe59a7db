import stringWidth from 'string-width';
import type { Translator } from '../../i18n/translator.ts';
import type { FindingGroupView } from '../view/finding-groups.ts';
import type { FindingView } from '../view/finding-view.ts';
import type { FindingsView } from '../view/report-view.ts';
import { shortened } from './printable.ts';
import { severitySymbols } from './severity-symbols.ts';
import { blank, type Paragraph, paragraph, segment } from './sheet.ts';

/** One more than this are shown too: a line that says “one more” would save nothing. */
const mostOfKind = 4;
const longestName = 48;
const mostRemedies = 2;

/** One heading per kind of finding, then a line each, as many as stay readable. */
export function findingsInText(
  { heading, counts, groups, none, acceptedNote, mendNote }: FindingsView,
  translator: Translator,
  width: number,
): readonly Paragraph[] {
  return [
    paragraph(
      [
        segment(heading, 'strong'),
        // A symbol and its words stay on one line.
        ...counts.map(({ severity, text }) =>
          segment(`${severitySymbols[severity]} ${text}`.replaceAll(' ', '\u00a0'), severity),
        ),
      ],
      0,
      2,
    ),
    ...(groups.length === 0 ? [paragraph(none, 2)] : []),
    ...(acceptedNote === null ? [] : [paragraph([segment(acceptedNote, 'soft')], 2)]),
    blank,
    ...groups.flatMap((group, index) => [
      ...groupInText(group, translator, width),
      ...remediesInText(group, groups.slice(0, index)),
      blank,
    ]),
    ...(mendNote === null ? [] : [paragraph([segment(mendNote, 'soft')]), blank]),
  ];
}

function groupInText(group: FindingGroupView, { t }: Translator, width: number): readonly Paragraph[] {
  const { severity, severityWord, title, rule, areNames, findings } = group;
  const shown = findings.length > mostOfKind + 1 ? mostOfKind : findings.length;
  const heading = [
    segment(severitySymbols[severity], severity),
    segment(`${severityWord}:`),
    segment(title, 'strong'),
    ...(findings.length > 1 ? [segment(`(${findings.length})`)] : []),
    segment(`· ${rule}`, 'soft'),
  ];
  return [
    paragraph(heading, 0, 2),
    ...findings.slice(0, shown).map((finding) => (areNames ? named(finding) : told(finding, width))),
    ...(shown < findings.length
      ? [paragraph([segment(t('text.more', { count: findings.length - shown }), 'soft')], 2)]
      : []),
  ];
}

/** Each is said once: one setting may be behind findings of many kinds. */
function remediesInText({ remedies }: FindingGroupView, before: readonly FindingGroupView[]): readonly Paragraph[] {
  const said = new Set(before.flatMap((group) => group.remedies.slice(0, mostRemedies).map(({ text }) => text)));
  return remedies
    .slice(0, mostRemedies)
    .filter(({ text }) => !said.has(text))
    .map(({ text }) => paragraph([segment('→', 'strong'), segment(text)], 2, 4));
}

function named({ subject, facts, stability, accepted }: FindingView): Paragraph {
  const words = [facts, stability, accepted].filter((fact) => fact !== null);
  return paragraph(
    [segment(shortened(subject, longestName)), ...words.map((fact) => segment(`· ${fact}`, 'soft'))],
    2,
    4,
  );
}

function told({ what, facts, stability, accepted }: FindingView, width: number): Paragraph {
  const fits = facts !== null && 4 + stringWidth(`${what} ${facts}`) <= width;
  return paragraph(
    [
      segment(what),
      ...(fits ? [segment(facts, 'soft')] : []),
      ...(stability === null ? [] : [segment(`(${stability})`, 'soft')]),
      ...(accepted === null ? [] : [segment(`· ${accepted}`, 'soft')]),
    ],
    2,
    4,
  );
}
