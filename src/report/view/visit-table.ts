import type { Run } from '../../core/schema/run.ts';
import type { Consent } from '../../core/schema/told-consent.ts';
import type { Translator } from '../../i18n/translator.ts';
import { howKnown } from './choice-view.ts';
import { type CellView, cell, columns, numberCell, type TableView, tableRows } from './table-view.ts';
import { visitName } from './visit-name.ts';

const mostPages = 10;

/** When each visit was made, what it chose and saw, and how it compared with the browser’s own jar. */
export function visitTable(runs: readonly Run[], translator: Translator): TableView | null {
  if (runs.length === 0) return null;
  const { t } = translator;
  const requests = t('column.requests');
  return {
    caption: t('measured.visits'),
    columns: columns(
      [t('column.visit'), t('column.begun'), t('column.choice'), t('column.pages'), requests, t('column.selfCheck')],
      [requests],
    ),
    ...tableRows(
      runs,
      (run) => ({
        anchor: null,
        cells: [
          cell(visitName(run, translator)),
          begunCell(run, translator),
          choiceCell(run.consent, translator),
          pagesCell(run, translator),
          numberCell(run.requests.length, translator),
          selfCheckCell(run, translator),
        ],
      }),
      translator,
    ),
  };
}

function begunCell({ startedAtMs, endedMs }: Run, { t, dateTime, offset }: Translator): CellView {
  const lasted = endedMs === null ? t('measured.unended') : t('measured.lasted', { time: offset(endedMs) });
  return cell(t('measured.utc', { time: dateTime(startedAtMs) }), { details: [lasted] });
}

function choiceCell(consent: readonly Consent[], translator: Translator): CellView {
  const { t, offset } = translator;
  const choices = consent.flatMap(({ choice, atMs, isEarlier }) => {
    if (choice === null) return [];
    const words = t(`choice.${choice}`);
    return isEarlier ? t('choice.earlier', { choice: words }) : `${words}, ${offset(atMs ?? 0)}`;
  });
  return cell(choices.join('; ') || t('choice.none'), {
    details: consent.map((one) => {
      const known = howKnown(one, translator);
      return one.detail === null ? known : `${known}: ${one.detail}`;
    }),
  });
}

function pagesCell({ pages }: Run, { t }: Translator): CellView {
  const shown = pages.slice(0, mostPages).map(({ url, status }) => (status === null ? url : `${url} (${status})`));
  return cell(shown.join(', ') || t('measured.noPage'), {
    details: pages.length > mostPages ? [t('list.more', { count: pages.length - mostPages })] : [],
  });
}

function selfCheckCell({ selfCheck }: Run, { t }: Translator): CellView {
  return cell(
    selfCheck === null
      ? t('selfCheck.none')
      : t('selfCheck.found', { jar: selfCheck.inJar, missed: selfCheck.missed.length }),
  );
}
