import type { Run, RunRequest } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { seenIn } from './seen-in.ts';
import { type CellView, cell } from './table-view.ts';
import { wayInWords } from './visit-name.ts';

/**
 * The first sighting (null: it lay there from the start), and beneath it in which scenarios it was seen; where not every
 * visit of a scenario showed it, in how many.
 */
export function whenCell(
  first: Pick<RunRequest, 'phase' | 'atMs'> | null,
  shownBy: readonly Run[],
  runs: readonly Run[],
  translator: Translator,
): CellView {
  const { t, offset, list } = translator;
  const scenarios = seenIn(shownBy, runs);
  const where = scenarios.every(({ seen, of }) => seen === of)
    ? t('items.inAllVisits')
    : list(
        scenarios
          .filter(({ seen }) => seen > 0)
          .map(({ visit, seen, of }) => {
            const name = wayInWords(visit, translator);
            return seen === of ? name : t('items.inSomeVisits', { scenario: name, seen, of });
          }),
      );
  const moment = first === null ? t('items.presentAtStart') : `${t(`phase.${first.phase}`)}, ${offset(first.atMs)}`;
  return cell(moment, { details: runs.length > 1 ? [where] : [], order: first?.atMs ?? -1 });
}
