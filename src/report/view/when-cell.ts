import type { Scenario } from '../../core/schema/consent.ts';
import type { RunRequest } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type CellView, cell } from './table-view.ts';

/** The first sighting (null: it lay there from the start), and beneath it which of the `visits` showed it. */
export function whenCell(
  first: Pick<RunRequest, 'phase' | 'atMs'> | null,
  seenIn: readonly Scenario[],
  visits: number,
  { t, offset, list }: Translator,
): CellView {
  const scenarios = [...new Set(seenIn.map((scenario) => t(`scenario.${scenario}`)))];
  const where = scenarios.length === visits ? t('items.inAllVisits') : list(scenarios);
  const moment = first === null ? t('items.presentAtStart') : `${t(`phase.${first.phase}`)}, ${offset(first.atMs)}`;
  return cell(moment, { details: visits > 1 ? [where] : [] });
}
