// The scenarios beside one another: what is stored, and who is contacted, before the choice and after each answer.
import { isEarly } from '../../core/classify/is-early.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import type { Phase } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type Contact, contactName, contactsOf } from './contacts.ts';
import { type Fate, fatesOf, phasesOf } from './fates.ts';
import { capitalised, nameOrNone } from './item-words.ts';
import { isNamed, nameOf, type StoredItem } from './stored-items.ts';
import { type CellView, cell, columns, type RowView, type TableView, tableRows } from './table-view.ts';
import type { Organisations } from './who.ts';

export interface SideBySideView {
  readonly heading: string;
  readonly intro: string;
  /** What is stored, and who is contacted; each with a column per phase after the name. */
  readonly tables: readonly TableView[];
}

const order: readonly Phase[] = ['before-choice', 'after-reject', 'after-accept', 'after-withdrawal'];
/** Of several fates in one phase, what weighs most stands first. */
const weightiest: readonly Fate[] = ['stored', 'refreshed', 'passing', 'removed', 'kept'];

/** Null where all visits went through one phase alone: there is nothing to compare. */
export function sideBySide(
  runs: readonly Run[],
  items: readonly StoredItem[],
  contacted: readonly Contact[],
  known: Organisations,
  translator: Translator,
): SideBySideView | null {
  const { t } = translator;
  const phases = order.map((phase) => ({ phase, visits: visitsThrough(phase, runs) })).filter(isTried);
  if (phases.length < 2) return null;
  const head = (label: string) => columns([label, ...phases.map(({ phase }) => capitalised(t(`phase.${phase}`)))]);
  const told = toldBy(runs, known);
  const stored = tableRows(items, (item) => itemRow(item, phases, translator), translator);
  const others = tableRows(
    contacted,
    (contact) => contactRow(contact, told.get(contact.name) ?? [], phases, translator),
    translator,
  );
  const tables = [
    { caption: t('sideBySide.stored'), columns: head(t('column.name')), ...stored },
    { caption: t('sideBySide.contacted'), columns: head(t('column.who')), ...others },
  ].filter(({ rows }) => rows.length > 0);
  return tables.length === 0 ? null : { heading: t('sideBySide.heading'), intro: intro(runs, translator), tables };
}

interface TriedPhase {
  readonly phase: Phase;
  readonly visits: readonly Run[];
}

function isTried({ visits }: TriedPhase): boolean {
  return visits.length > 0;
}

function visitsThrough(phase: Phase, runs: readonly Run[]): readonly Run[] {
  return runs.filter((run) => phasesOf(run).includes(phase));
}

/** What no visit tried has no column, and is said instead. */
function intro(runs: readonly Run[], { t, list }: Translator): string {
  const untried = (['reject', 'accept', 'withdraw'] as const).filter(
    (kind) => !runs.some(({ consent }) => consent.some(({ choice }) => choice === kind)),
  );
  const missing = untried.map((kind) => t(`missing.${kind}-run`));
  return [t('sideBySide.intro'), ...(missing.length > 0 ? [`${capitalised(list(missing))}.`] : [])].join(' ');
}

function itemRow(item: StoredItem, phases: readonly TriedPhase[], translator: Translator): RowView {
  const { t } = translator;
  const shown = item.main;
  const name = nameOf(shown);
  const place = 'area' in shown ? shown.area : t('sharings.cookie');
  const fates = item.sightings.map(({ run, item: stored }) => fatesOf(stored, run));
  return {
    anchor: null,
    cells: [
      cell(nameOrNone(name, translator), {
        isCode: name !== '',
        details: [`${place} · ${'area' in shown ? shown.origin : shown.domain}`],
      }),
      ...phases.map(({ phase, visits }) => {
        const seen = fates.flatMap((each) => each.get(phase) ?? []);
        const isEarlyHere = phase === 'before-choice' && item.sightings.some((one) => isEarly(one.item));
        const look = { isNamed: isNamed(shown), isEarly: isEarlyHere };
        return fateCell(seen, visits.length, look, translator);
      }),
    ],
  };
}

function fateCell(
  seen: readonly Fate[],
  of: number,
  look: { readonly isNamed: boolean; readonly isEarly: boolean },
  translator: Translator,
): CellView {
  const { t } = translator;
  const counted = weightiest
    .map((fate) => ({ fate, count: seen.filter((one) => one === fate).length }))
    .filter(({ count }) => count > 0);
  const [first, ...others] = counted;
  if (first === undefined) return unseen(translator);
  const [shown, ...rest] = [first, ...others].map(({ fate, count }) =>
    countedCell(t(`fate.${fate}`), { seen: count, of }, translator),
  );
  return cell(shown?.text ?? '', {
    counted: shown?.counted ?? null,
    sign: { fate: first.fate, isNamed: look.isNamed, isEarly: look.isEarly && first.fate !== 'kept' },
    details: rest.map(({ text }) => text),
  });
}

function unseen({ t }: Translator): CellView {
  return cell(t('fate.none'), { sign: { fate: 'none', isNamed: false, isEarly: false } });
}

function countedCell(words: string, { seen, of }: { seen: number; of: number }, { t }: Translator): CellView {
  if (seen === of) return cell(words);
  return cell(t('fate.sometimes', { fate: words, seen, of }), { counted: `${seen}/${of}` });
}

interface Told {
  readonly run: Run;
  readonly phase: Phase;
  readonly site: string;
}

/** By the name of who was told; a phase of a visit once for each site. */
function toldBy(runs: readonly Run[], known: Organisations): ReadonlyMap<string, readonly Told[]> {
  const once = new Map<string, Map<string, Told>>();
  for (const [index, run] of runs.entries()) {
    for (const request of contactsOf(run)) {
      const [name, site] = [contactName(request, known), recipientSite(request)];
      const ofName = once.get(name) ?? new Map<string, Told>();
      ofName.set(`${index} ${request.phase} ${site}`, { run, phase: request.phase, site });
      once.set(name, ofName);
    }
  }
  return new Map([...once].map(([name, told]) => [name, [...told.values()]]));
}

function contactRow(
  { name, isNamed: isMentioned }: Pick<Contact, 'name' | 'isNamed'>,
  told: readonly Told[],
  phases: readonly TriedPhase[],
  translator: Translator,
): RowView {
  const sites = new Set(told.map(({ site }) => site));
  return {
    anchor: null,
    cells: [
      cell(name, { details: sites.has(name) && sites.size === 1 ? [] : [[...sites].join(', ')] }),
      ...phases.map(({ phase, visits }) => {
        const telling = new Set(told.filter((one) => one.phase === phase).map(({ run }) => run));
        const count = visits.filter((run) => telling.has(run)).length;
        if (count === 0) return unseen(translator);
        const shown = countedCell(translator.t('fate.contacted'), { seen: count, of: visits.length }, translator);
        return { ...shown, sign: { fate: 'contacted', isNamed: isMentioned, isEarly: false } as const };
      }),
    ],
  };
}
