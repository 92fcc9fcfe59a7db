// Who read what can tell one browser from another: one row for each script.
import { compareText } from '../../core/compare-text.ts';
import type { ProbeApi } from '../../core/schema/probe.ts';
import type { Run, RunProbe } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { ofFullestVisits } from './fullest-visits.ts';
import { type CellView, cell, columns, numberCell, type RowView, type TableView, tableRows } from './table-view.ts';
import { whenCell } from './when-cell.ts';
import { hostOf } from './who.ts';

interface Sighting {
  readonly run: Run;
  readonly probe: RunProbe;
}

const apis: readonly ProbeApi[] = ['canvas', 'audio', 'webgl', 'fonts', 'navigator'];
const mostNames = 20;

/** Those that read the most different things come first: that is what tells a browser from others. */
export function probeTable(runs: readonly Run[], translator: Translator): TableView | null {
  const sightings = runs.flatMap((run) => run.probes.map((probe) => ({ run, probe })));
  if (sightings.length === 0) return null;
  const { t } = translator;
  const scripts = [...Map.groupBy(sightings, ({ probe }) => probe.url ?? '').values()].toSorted(
    (a, b) => different(b) - different(a) || compareText(a[0]?.probe.url ?? '', b[0]?.probe.url ?? ''),
  );
  const [kinds, readings] = [t('column.different'), t('column.readings')];
  return {
    caption: t('probes.caption', { count: scripts.length }),
    columns: columns([t('column.who'), t('column.what'), kinds, readings, t('column.when')], [kinds, readings]),
    ...tableRows(scripts, (script) => row(script, runs, translator), translator),
  };
}

function row(script: readonly Sighting[], runs: readonly Run[], translator: Translator): RowView {
  const first = script.toSorted((a, b) => rank(a) - rank(b) || a.probe.atMs - b.probe.atMs)[0];
  if (first === undefined) throw new Error('A row shows at least one sighting');
  const { t } = translator;
  const { url, party, organisation } = first.probe;
  const shownBy = script.map(({ run }) => run);
  const counted = ofFullestVisits(script, ({ probe }) => probe.count);
  return {
    anchor: null,
    cells: [
      cell(organisation ?? hostOf(url) ?? t('probes.unknownScript'), {
        details: [t(`party.${party}`), ...(url === null ? [] : [url])],
      }),
      whatCell(script, translator),
      numberCell(different(script), translator),
      numberCell(
        counted.reduce((total, { probe }) => total + probe.count, 0),
        translator,
      ),
      whenCell(first.probe, shownBy, runs, translator),
    ],
  };
}

/** In words which kinds of things, and beneath by the names that programmers know. */
function whatCell(script: readonly Sighting[], { t, list }: Translator): CellView {
  const names = apis.flatMap((api): [ProbeApi, readonly string[]][] => {
    const read = namesOf(script.filter(({ probe }) => probe.api === api));
    return read.length === 0 ? [] : [[api, read]];
  });
  return cell(list(names.map(([api]) => t(`probe.${api}`))), {
    details: names.map(([, read]) => {
      const hidden = read.length - mostNames;
      return [...read.slice(0, mostNames), ...(hidden > 0 ? [t('list.more', { count: hidden })] : [])].join(', ');
    }),
  });
}

function namesOf(sightings: readonly Sighting[]): readonly string[] {
  return [...new Set(sightings.flatMap(({ probe }) => probe.what))].toSorted(compareText);
}

/** How many different things a script read. Of fonts, each family that it asked for is one. */
function different(script: readonly Sighting[]): number {
  const fonts = Math.max(0, ...script.map(({ probe }) => (probe.api === 'fonts' ? probe.count : 0)));
  return namesOf(script.filter(({ probe }) => probe.api !== 'fonts')).length + fonts;
}

function rank({ probe: { phase } }: Sighting): number {
  return phase === 'before-choice' ? 0 : 1;
}
