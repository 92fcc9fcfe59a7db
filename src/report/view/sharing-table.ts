// Identifiers of the site's own items that others received: one row for each item and receiver.
import type { Run, RunSharing } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { nameOrNone } from './item-words.ts';
import { cell, columns, type RowView, type TableView, tableRows } from './table-view.ts';
import { whenCell } from './when-cell.ts';
import type { Organisations } from './who.ts';

interface Seen {
  readonly run: Run;
  readonly sharing: RunSharing;
}

export function sharingTable(runs: readonly Run[], known: Organisations, translator: Translator): TableView | null {
  const seen = runs.flatMap((run) => run.sharings.map((sharing) => ({ run, sharing })));
  if (seen.length === 0) return null;
  const { t } = translator;
  const groups = [...Map.groupBy(seen, rowKey).values()];
  return {
    caption: t('sharings.caption', { count: groups.length }),
    columns: columns([t('column.what'), t('column.toWhom'), t('column.where'), t('column.when')]),
    ...tableRows(groups, (group) => sharingRow(group, runs, known, translator), translator),
  };
}

/** A cookie of one name may be stored for several domains: what is passed on is the same. */
function rowKey({ sharing: { item, site } }: Seen): string {
  return JSON.stringify([item.kind, item.name, site]);
}

function sharingRow(
  group: readonly Seen[],
  runs: readonly Run[],
  known: Organisations,
  translator: Translator,
): RowView {
  const [first] = group;
  if (first === undefined) throw new Error('A row shows at least one sighting');
  const { item, organisation, site } = first.sharing;
  const { t } = translator;
  const [place = '', ...places] = unique(group.map(({ sharing }) => placeWords(sharing, translator)));
  const hosts = unique(group.map(({ sharing }) => sharing.host));
  const who = organisation ?? known.get(site) ?? site;
  const shownBy = group.map(({ run }) => run);
  return {
    anchor: null,
    cells: [
      cell(nameOrNone(item.name, translator), { isCode: item.name !== '', details: [t(`sharings.${item.kind}`)] }),
      cell(who, { details: hosts.length === 1 && hosts[0] === who ? [] : [hosts.join(', ')] }),
      cell(place, { details: places }),
      whenCell(first.sharing, shownBy, runs, translator),
    ],
  };
}

function placeWords({ in: place, parameter }: RunSharing, { t }: Translator): string {
  const words = t(`sharings.in.${place}`);
  return parameter === null || parameter === '' ? words : t('sharings.named', { place: words, name: parameter });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
