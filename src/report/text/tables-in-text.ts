import type { Translator } from '../../i18n/translator.ts';
import { capitalised } from '../view/item-words.ts';
import type { ReportView, TablesView } from '../view/report-view.ts';
import type { TableView } from '../view/table-view.ts';
import { more } from './more.ts';
import { blank, type Paragraph, paragraph, segment } from './sheet.ts';

const mostContacts = 10;
const mostSharings = 6;
const mostScripts = 5;

/** Who was contacted, a line each, and how much was stored; the whole lists are for wider paper. */
export function tablesInText(
  { contacts, sharings, items, probes }: ReportView,
  translator: Translator,
): readonly Paragraph[] {
  const { t } = translator;
  const others = contacts.tables.filter((table) => table !== sharings);
  const rows = others.flatMap((table) => table.rows);
  const { cookies, elsewhere } = items;
  return [
    paragraph([segment(contacts.heading, 'strong')]),
    ...(rows.length === 0 ? [paragraph(contacts.intro, 2)] : []),
    ...rows.slice(0, mostContacts).map(({ cells: [who, what, , , coverage] }) =>
      paragraph(
        [
          segment(coverage?.emphasis === 'declared' ? '●' : '○'),
          segment(who?.text ?? ''),
          segment(
            [...(who?.details ?? []), what?.text, coverage?.text]
              .filter(Boolean)
              .map((fact) => `· ${fact}`)
              .join(' '),
            'soft',
          ),
        ],
        2,
        4,
      ),
    ),
    ...more(rows.length + hiddenOf(others) - mostContacts, t),
    blank,
    ...sharingsInText(sharings, translator),
    paragraph([segment(items.heading, 'strong')]),
    paragraph(
      cookies + elsewhere === 0 ? items.intro : capitalised(t('text.stored', { cookies, others: elsewhere })),
      2,
    ),
    blank,
    ...probesInText(probes, t),
    blank,
  ];
}

/** The scripts that read the most, a line each. */
function probesInText({ heading, intro, tables }: TablesView, t: Translator['t']): readonly Paragraph[] {
  const rows = tables.flatMap((table) => table.rows);
  return [
    paragraph([segment(heading, 'strong')]),
    ...(rows.length === 0 ? [paragraph(intro, 2)] : []),
    ...rows.slice(0, mostScripts).map(({ cells: [who, what, different, , when] }) => {
      const facts = [who?.details[0], what?.text, t('text.different', { count: different?.text ?? '' }), when?.text];
      return paragraph(
        [
          segment(who?.text ?? ''),
          segment(
            facts
              .filter(Boolean)
              .map((fact) => `· ${fact}`)
              .join(' '),
            'soft',
          ),
        ],
        2,
        4,
      );
    }),
    ...more(rows.length + hiddenOf(tables) - mostScripts, t),
  ];
}

/** What was passed on, to whom, where in the request and when, a line each. */
function sharingsInText(sharings: TableView | null, { t }: Translator): readonly Paragraph[] {
  if (sharings === null) return [];
  const { caption, rows, hidden } = sharings;
  return [
    paragraph([segment(caption, 'strong')]),
    ...rows.slice(0, mostSharings).map(({ cells: [item, who, place, when] }) => {
      const words = { who: who?.text ?? '', place: place?.text ?? '', when: when?.text ?? '' };
      return paragraph(
        [segment('→'), segment(item?.text ?? ''), segment(`· ${t('sharings.line', words)}`, 'soft')],
        2,
        4,
      );
    }),
    ...more(rows.length + hidden - mostSharings, t),
    blank,
  ];
}

function hiddenOf(tables: readonly TableView[]): number {
  return tables.reduce((sum, { hidden }) => sum + hidden, 0);
}
