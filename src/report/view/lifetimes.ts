// How long each stored item lasts: what the browser keeps, what the site asked for, and what the policy says, side by side.
import { longestDeclared } from '../../core/classify/declared-lifetime.ts';
import { isEarly } from '../../core/classify/is-early.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { Translator } from '../../i18n/translator.ts';
import { durationWords } from '../../policy/table/duration-words.ts';
import { anchor } from './anchor.ts';
import { askedSeconds, lifetime, nameOrNone } from './item-words.ts';
import { type LifetimeScale, lifetimeScale } from './lifetime-scale.ts';
import { isNamed, nameOf, type Stored, type StoredItem } from './stored-items.ts';
import { type Organisations, whoStored } from './who.ts';

export interface LifetimesView {
  readonly heading: string;
  readonly intro: string;
  readonly session: string;
  readonly ticks: readonly LifetimeTick[];
  /** The longest first. */
  readonly rows: readonly LifetimeRow[];
  readonly rest: string | null;
  /** Only the signs that the rows use. */
  readonly legend: readonly { readonly sign: LifetimeSign; readonly text: string }[];
}

/** A span, or the sign at the end of what is kept, which says the same as on the consent line. */
export type LifetimeSign = 'kept' | 'asked' | 'declared' | 'early' | 'unnamed' | 'named';

export interface LifetimeTick {
  /** Part of the axis. */
  readonly at: number;
  /** None: the next one’s labels speak for it. Two: of itself and of the one before, which lies all but in one place. */
  readonly labels: readonly string[];
}

export interface LifetimeRow {
  /** Of the item: no other row’s. */
  readonly key: string;
  readonly name: string;
  readonly isCode: boolean;
  readonly who: string;
  /** Of the row that tells all of it. */
  readonly anchor: string;
  /** Parts of the axis. */
  readonly kept: number;
  /** It goes on beyond the axis: nothing ends it but a deletion. */
  readonly isEndless: boolean;
  /** What was asked for, where the browser kept less. */
  readonly asked: number | null;
  /** The span that the policy allows, where it names the item and says so. */
  readonly declared: { readonly from: number; readonly to: number } | null;
  readonly isNamed: boolean;
  readonly isEarly: boolean;
  /** Says all that the picture shows. */
  readonly words: string;
}

/** More are a wall; the tables hold all. */
const mostRows = 24;

/** @param hasRow Whether a table of the report shows a row of that name. */
export function lifetimes(
  items: readonly StoredItem[],
  known: Organisations,
  translator: Translator,
  hasRow: (anchor: string) => boolean = () => true,
): LifetimesView | null {
  if (items.length === 0) return null;
  const { t } = translator;
  const all = items.map((item) => ({ item, span: spanOf(item.main) })).toSorted((a, b) => b.span.asked - a.span.asked);
  const longest = all.map(({ span }) => span.asked).find(Number.isFinite) ?? 0;
  const scale = lifetimeScale(Math.max(longest, ...all.slice(0, mostRows).map(({ item }) => saidSeconds(item.main))));
  const rows = all
    .slice(0, mostRows)
    .map(({ item, span }) => lifetimeRow(item, span, scale, known, translator, hasRow));
  const hidden = all.length - rows.length;
  return {
    heading: t('lifetimes.heading'),
    intro: t('lifetimes.intro'),
    session: t('lifetimes.session'),
    ticks: ticks(scale, translator),
    rows,
    rest: hidden === 0 ? null : t('list.restInTable', { count: hidden }),
    legend: legend(rows, translator),
  };
}

function legend(rows: readonly LifetimeRow[], { t }: Translator): LifetimesView['legend'] {
  const ended = rows.filter(({ isEndless }) => !isEndless);
  const spans = (['kept', 'asked', 'declared'] as const)
    .filter((sign) => sign === 'kept' || rows.some((row) => row[sign] !== null))
    .map((sign) => ({ sign, text: t(`lifetimes.legend.${sign}`) }));
  const ends: readonly [sign: 'early' | 'unnamed' | 'named', isUsed: boolean][] = [
    ['early', ended.some((row) => row.isEarly)],
    ['unnamed', ended.some((row) => !row.isNamed)],
    ['named', ended.some((row) => row.isNamed)],
  ];
  return [...spans, ...ends.filter(([, isUsed]) => isUsed).map(([sign]) => ({ sign, text: t(`legend.${sign}`) }))];
}

/** 13 months and 400 days lie all but in one place. */
const tooClose = 0.01;

function ticks({ at, ticks: marks }: LifetimeScale, { duration }: Translator): readonly LifetimeTick[] {
  return marks.map((seconds, index) => {
    const [before, after] = [marks[index - 1], marks[index + 1]];
    const isJoint = before !== undefined && at(seconds) - at(before) < tooClose;
    const isSpokenFor = after !== undefined && at(after) - at(seconds) < tooClose;
    const labels = isJoint ? [duration(before), duration(seconds)] : [duration(seconds)];
    return { at: at(seconds), labels: isSpokenFor ? [] : labels };
  });
}

/** In seconds: 0 for what goes with the session, infinite for what nothing ends. */
interface Span {
  readonly kept: number;
  readonly asked: number;
}

function spanOf(item: Stored): Span {
  if ('area' in item)
    return item.area === 'sessionStorage' ? { kept: 0, asked: 0 } : { kept: Infinity, asked: Infinity };
  if (item.duration.kind === 'session') return { kept: 0, asked: 0 };
  const { storedSeconds } = item.duration;
  return { kept: storedSeconds, asked: askedSeconds(item.duration) ?? storedSeconds };
}

function saidSeconds({ declaredDuration }: Stored): number {
  return declaredDuration === undefined ? 0 : (longestDeclared(declaredDuration) ?? 0);
}

function lifetimeRow(
  { key, main }: StoredItem,
  { kept, asked }: Span,
  { at }: LifetimeScale,
  known: Organisations,
  translator: Translator,
  hasRow: (anchor: string) => boolean,
): LifetimeRow {
  const { t, duration } = translator;
  const name = nameOf(main);
  const row = anchor('item', key);
  const said = main.declaredDuration;
  const words = [
    lifetime(main, translator) ?? t('lifetimes.noEnd'),
    asked === kept ? null : t('lifetimes.asked', { duration: duration(asked) }),
    said === undefined ? null : t('lifetimes.declared', { duration: durationWords(said, translator) }),
  ];
  return {
    key,
    name: nameOrNone(name, translator),
    isCode: name !== '',
    who: whoStored(main, known),
    anchor: hasRow(row) ? row : 'items',
    kept: at(kept === 0 ? null : kept),
    isEndless: kept === Infinity,
    asked: asked === kept ? null : at(asked),
    declared: said === undefined ? null : declaredSpan(said, at),
    isNamed: isNamed(main),
    isEarly: isEarly(main),
    words: words.filter((word) => word !== null).join(' · '),
  };
}

/** null: until somebody deletes it or takes a consent back may be any time. */
function declaredSpan(said: DeclaredDuration, at: LifetimeScale['at']): LifetimeRow['declared'] {
  if (said.kind === 'session') return { from: 0, to: 0 };
  const longest = longestDeclared(said);
  if (longest === null) return null;
  return { from: said.kind === 'range' && said.fromSeconds > 0 ? at(said.fromSeconds) : 0, to: at(longest) };
}
