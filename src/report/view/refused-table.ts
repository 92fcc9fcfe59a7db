import type { Run, RunAttempt } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { ofFullestVisits } from './fullest-visits.ts';
import { nameOrNone } from './item-words.ts';
import { originLines } from './script-origin.ts';
import { type CellView, cell, columns, type RowView, type TableView, tableRows } from './table-view.ts';
import { visitName } from './visit-name.ts';

export interface Refused {
  readonly run: Run;
  readonly attempt: RunAttempt;
}

/** Writes that the browser turned down: tried, and not stored. */
export function refusedTable(runs: readonly Run[], translator: Translator): TableView | null {
  const { t } = translator;
  const refused = runs.flatMap((run) => refusedIn(run).map((attempt) => ({ run, attempt })));
  if (refused.length === 0) return null;
  const groups = [...Map.groupBy(refused, refusedAnchor)].map(([key, group]) => [key, ofFullestVisits(group)] as const);
  return {
    caption: t('measured.refused', { count: groups.reduce((sum, [, group]) => sum + group.length, 0) }),
    columns: columns([t('column.name'), t('column.when'), t('column.setBy'), t('column.reason')]),
    ...tableRows(groups, ([key, group]) => refusedRow(key, group, translator), translator),
  };
}

export function refusedIn({ attempts }: Run): readonly RunAttempt[] {
  return attempts.filter(({ outcome }) => outcome === 'refused');
}

/** One row stands for all attempts of a scenario to store the same name from the same host. */
export function refusedAnchor({ run, attempt: { host, cookie } }: Refused): string {
  return anchor('refused', JSON.stringify([run.scenario, host, cookie.name]));
}

function refusedRow(key: string, group: readonly Refused[], translator: Translator): RowView {
  const [first] = group;
  if (first === undefined) throw new Error('A row shows at least one sighting');
  const { run, attempt } = first;
  const { cookie, host, phase, atMs, via, url, chain } = attempt;
  const { t, offset } = translator;
  const when = `${visitName(run, translator)}: ${t(`phase.${phase}`)}, ${offset(atMs)}`;
  return {
    anchor: key,
    cells: [
      cell(nameOrNone(cookie.name, translator), {
        isCode: cookie.name !== '',
        details: cookie.domain === null ? [] : [`Domain=${cookie.domain}`],
      }),
      cell(when, { details: group.length === 1 ? [] : [t('list.more', { count: group.length - 1 })] }),
      cell(host ?? '?', {
        details: [t(`via.${via}`), ...(url === null ? [] : [url]), ...originLines(url, chain, translator)],
      }),
      reasonCell(group, translator),
    ],
  };
}

/** Alike attempts of one host may break different rules: the first one’s stands out. */
function reasonCell(group: readonly Refused[], { t }: Translator): CellView {
  const [first, ...others] = new Set(group.map(({ attempt }) => t(`refusal.${attempt.reason ?? 'untold'}`)));
  return cell(first ?? '', { details: others });
}
