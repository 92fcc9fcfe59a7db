// Who brought in whom, as a tree: the site, whoever it contacts itself, and whoever they bring in.
import { compareText } from '../../core/compare-text.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { categoryWords } from './category-words.ts';
import { type ContactPath, contactPaths } from './contact-paths.ts';
import { ofFullestVisits } from './fullest-visits.ts';
import type { Organisations } from './who.ts';

export interface ContactMapView {
  readonly heading: string;
  readonly intro: string;
  readonly site: string;
  readonly branches: readonly BranchView[];
  readonly rest: string | null;
}

export interface BranchView {
  readonly name: string;
  /** What it is for; null where that is not known. */
  readonly kind: string | null;
  readonly facts: string;
  /** The policy names every host of it that was contacted. */
  readonly isNamed: boolean;
  /** Said in a word beside the name; null where it was contacted after the choice alone. */
  readonly early: string | null;
  /** Of its row in the table of contacts. */
  readonly anchor: string;
  readonly branches: readonly BranchView[];
  readonly rest: string | null;
}

/** Of the site itself, of those whom it contacts, of those whom they bring in, and so on: beyond this nobody reads a tree. */
const mostBranches = [16, 8, 5, 3];

/** @param hasRow Whether the table of contacts shows a row of that name. */
export function contactMap(
  runs: readonly Run[],
  known: Organisations,
  translator: Translator,
  hasRow: (anchor: string) => boolean = () => true,
): ContactMapView | null {
  const { t } = translator;
  const [site] = runs.map((run) => run.site);
  const paths = contactPaths(runs, known);
  if (site === undefined || paths.length === 0) return null;
  const byName = Map.groupBy(paths, ({ names }) => names.at(-1) ?? '');
  const branches = branchesOf(paths, 0, { byName, hasRow, translator });
  return { heading: t('map.heading'), intro: t('map.intro'), site, ...branches };
}

type Branches = Pick<BranchView, 'branches' | 'rest'>;

/** What every part of the tree is drawn with. */
interface Pencil {
  /** All contacts of one name, however they came about. */
  readonly byName: ReadonlyMap<string, readonly ContactPath[]>;
  readonly hasRow: (anchor: string) => boolean;
  readonly translator: Translator;
}

function branchesOf(paths: readonly ContactPath[], depth: number, pencil: Pencil): Branches {
  const groups = Map.groupBy(
    paths.filter(({ names }) => names.length > depth),
    ({ names }) => names[depth] ?? '',
  );
  const all = [...groups].map(([name, ways]) => ({ name, ways, rank: rank(name, ways, depth, pencil) }));
  const shown = all
    .toSorted((a, b) => a.rank - b.rank || compareText(a.name, b.name))
    .slice(0, mostBranches[depth] ?? 0);
  const hidden = all.length - shown.length;
  return {
    branches: shown.map(({ name, ways }) => branch(name, ways, depth, pencil)),
    rest: hidden === 0 ? null : pencil.translator.t('list.restInTable', { count: hidden }),
  };
}

/** Those who bring in others come first, then those whom the policy does not name, then those contacted before the choice. */
function rank(name: string, ways: readonly ContactPath[], depth: number, { byName }: Pencil): number {
  const all = byName.get(name) ?? [];
  const brings = ways.some(({ names }) => names.length > depth + 1) ? 0 : 4;
  return brings + (all.every(isNamed) ? 2 : 0) + (all.some(isEarly) ? 0 : 1);
}

function branch(name: string, ways: readonly ContactPath[], depth: number, pencil: Pencil): BranchView {
  const { t, list } = pencil.translator;
  const all = pencil.byName.get(name) ?? [];
  // One whom another way led to may have brought in others here without being asked again.
  const own = ways.filter(({ names }) => names.length === depth + 1);
  const kinds = [...new Set(all.map(({ request }) => categoryWords(request.category, pencil.translator)))];
  const words = kinds.filter((kind) => kind !== null).toSorted(compareText);
  const row = anchor('contact', name);
  return {
    name,
    kind: words.length === 0 ? null : list(words),
    facts: [
      ...(own.length === 0 ? [] : [t('map.requests', { count: ofFullestVisits(own).length })]),
      t(all.every(isNamed) ? 'coverage.named' : 'coverage.none'),
    ].join(' · '),
    isNamed: all.every(isNamed),
    early: all.some(isEarly) ? t('phase.before-choice') : null,
    anchor: pencil.hasRow(row) ? row : 'contacts',
    ...branchesOf(ways, depth + 1, pencil),
  };
}

function isNamed({ request }: ContactPath): boolean {
  return request.declared === 'named';
}

function isEarly({ request }: ContactPath): boolean {
  return request.phase === 'before-choice';
}
