import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { capitalised } from '../view/item-words.ts';
import type { ReportView } from '../view/report-view.ts';
import { storedItems } from '../view/stored-items.ts';
import { blank, type Paragraph, paragraph, segment } from './sheet.ts';

const mostContacts = 10;

/** Who was contacted, a line each, and how much was stored; the whole lists are for wider paper. */
export function tablesInText(
  { contacts, items }: ReportView,
  { runs }: Report,
  { t }: Translator,
): readonly Paragraph[] {
  const rows = contacts.tables.flatMap((table) => table.rows);
  const stored = storedItems(runs);
  const cookies = stored.filter(({ kind }) => kind === 'cookie').length;
  const others = stored.length - cookies;
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
    ...(rows.length > mostContacts
      ? [paragraph([segment(t('text.more', { count: rows.length - mostContacts }), 'soft')], 2)]
      : []),
    blank,
    paragraph([segment(items.heading, 'strong')]),
    paragraph(cookies + others === 0 ? items.intro : capitalised(t('text.stored', { cookies, others })), 2),
    blank,
  ];
}
