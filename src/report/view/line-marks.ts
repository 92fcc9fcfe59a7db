// What is drawn on the consent line of one scenario: what its visits stored, each item once, refused attempts, and the first contact with each other
// site. What lay there before is no event of the visit: it stands in the tables.
import { isLeftover } from '../../core/classify/is-leftover.ts';
import { itemKey } from '../../core/classify/item-key.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Run, RunAttempt } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { contactMark, contactWords } from './contact-mark.ts';
import { contactName, contactsOf } from './contacts.ts';
import { firstOfEach } from './first-of-each.ts';
import { itemMark, itemWords } from './item-mark.ts';
import { type Drawn, type LineMark, Mark, type Words } from './line-mark.ts';
import { onceEach } from './once-each.ts';
import { refusedMark, refusedWords } from './refused-mark.ts';
import { refusedIn } from './refused-table.ts';
import { cookiesOfVisit, type Stored } from './stored-items.ts';
import type { Organisations } from './who.ts';

/**
 * In order of time.
 *
 * @param visits Of one scenario: one, or several where it was repeated.
 * @param hasRow Whether a table shows a row of that name: a mark leads to its row, else to the table’s heading.
 */
export function lineMarks(
  visits: readonly Run[],
  known: Organisations,
  translator: Translator,
  hasRow: (anchor: string) => boolean = () => true,
): readonly LineMark[] {
  const { t } = translator;
  const made = (drawn: Drawn, words: () => Words, seen: number, heading: string): LineMark =>
    new Mark(drawn, words, {
      rare: seen === visits.length ? null : t('stability.sometimes', { seen, of: visits.length }),
      heading,
      hasRow,
    });
  const stored = onceEach(visits, storedIn, itemKey);
  const refused = onceEach(visits, refusedOnce, refusedKey);
  const contacted = onceEach(visits, (run) => firstOfEach(contactsOf(run), recipientSite), recipientSite);
  return [
    ...stored.map(({ one, seen }) =>
      made(itemMark(one, translator), () => itemWords(one, known, translator), seen, 'items'),
    ),
    ...refused.map((once) =>
      made(refusedMark(once, translator), () => refusedWords(once, translator), once.seen, 'measured'),
    ),
    ...contacted.map(({ one, seen }) => {
      const name = contactName(one, known);
      return made(contactMark(one, name), () => contactWords(one, name, translator), seen, 'contacts');
    }),
  ].toSorted((a, b) => a.atMs - b.atMs || compareText(a.name, b.name) || compareText(a.kind, b.kind));
}

function storedIn(run: Run): readonly Stored[] {
  return [...cookiesOfVisit(run).filter((cookie) => !isLeftover(cookie)), ...run.storage];
}

function refusedOnce(run: Run): readonly RunAttempt[] {
  return firstOfEach(refusedIn(run), refusedKey);
}

function refusedKey({ host, cookie }: RunAttempt): string {
  return `${host} ${cookie.name}`;
}
