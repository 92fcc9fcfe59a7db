// The scenarios beside one another: what is stored, and who is contacted, before the choice and after each answer.
import { isEarly } from '../../core/classify/is-early.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import type { Phase } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { contactName, contacts, contactsOf } from './contacts.ts';
import { type Fate, fatesOf, phasesOf } from './fates.ts';
import { capitalised, nameOrNone } from './item-words.ts';
import { isNamed, mainItem, nameOf, type StoredItem } from './stored-items.ts';
import { type CellView, cell, columns, type RowView, type TableView } from './table-view.ts';
import type { Organisations } from './who.ts';

export interface SideBySideView {
  readonly heading: string;
  readonly intro: string;
  /** What is stored, and who is contacted; each with a column per phase after the name. */
  readonly tables: readonly TableView[];
}

const order: readonly Phase[] = ['before-choice', 'after-reject', 'after-accept', 'after-withdrawal'];
/** Of several fates in one phase, what weighs most stands first. */
const fates: readonly Fate[] = ['stored', 'refreshed', 'passing', 'removed', 'kept'];

/** Null where all visits went through one phase alone: there is nothing to compare. */
export function sideBySide(
  runs: readonly Run[],
  items: readonly StoredItem[],
  known: Organisations,
  translator: Translator,
): SideBySideView | null {
  const { t } = translator;
  const phases = order.filter((phase) => visitsThrough(phase, runs).length > 0);
  if (phases.length < 2) return null;
  const head = (label: string) => columns([label, ...phases.map((phase) => capitalised(t(`phase.${phase}`)))]);
  const stored = items.map((item) => itemRow(item, phases, runs, translator));
  const told = contacts(runs, known).map(({ name, isNamed: isMentioned }) =>
    contactRow({ name, isNamed: isMentioned }, phases, runs, known, translator),
  );
  const tables = [
    { caption: t('sideBySide.stored'), columns: head(t('column.name')), rows: stored },
    { caption: t('sideBySide.contacted'), columns: head(t('column.who')), rows: told },
  ].filter(({ rows }) => rows.length > 0);
  return tables.length === 0 ? null : { heading: t('sideBySide.heading'), intro: intro(runs, translator), tables };
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

function itemRow(item: StoredItem, phases: readonly Phase[], runs: readonly Run[], translator: Translator): RowView {
  const { t } = translator;
  const shown = mainItem(item);
  const name = nameOf(shown);
  const place = 'area' in shown ? shown.area : t('sharings.cookie');
  return {
    anchor: null,
    cells: [
      cell(nameOrNone(name, translator), {
        isCode: name !== '',
        details: [`${place} · ${'area' in shown ? shown.origin : shown.domain}`],
      }),
      ...phases.map((phase) => {
        const seen = item.sightings.flatMap(({ run, item: stored }) => fatesOf(stored, run).get(phase) ?? []);
        const isEarlyHere = phase === 'before-choice' && item.sightings.some((one) => isEarly(one.item));
        const look = { isNamed: isNamed(shown), isEarly: isEarlyHere };
        return fateCell(seen, visitsThrough(phase, runs).length, look, translator);
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
  const counted = fates
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

function contactRow(
  contact: { readonly name: string; readonly isNamed: boolean },
  phases: readonly Phase[],
  runs: readonly Run[],
  known: Organisations,
  translator: Translator,
): RowView {
  const { name, isNamed: isMentioned } = contact;
  const sites = new Set(
    runs
      .flatMap(contactsOf)
      .filter((one) => contactName(one, known) === name)
      .map(recipientSite),
  );
  return {
    anchor: null,
    cells: [
      cell(name, { details: sites.has(name) && sites.size === 1 ? [] : [[...sites].join(', ')] }),
      ...phases.map((phase) => {
        const visits = visitsThrough(phase, runs);
        const count = visits.filter((run) =>
          contactsOf(run).some((one) => one.phase === phase && contactName(one, known) === name),
        ).length;
        if (count === 0) return unseen(translator);
        const told = countedCell(translator.t('fate.contacted'), { seen: count, of: visits.length }, translator);
        return { ...told, sign: { fate: 'contacted', isNamed: isMentioned, isEarly: false } as const };
      }),
    ],
  };
}
