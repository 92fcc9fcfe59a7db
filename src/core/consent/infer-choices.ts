// What a person chose, told by presses on the banner and by what changed after them. An audit knows what it did.
import { countUntil } from '../count-until.ts';
import type { ChoiceKind } from '../schema/consent.ts';
import type { EventOf } from '../schema/event.ts';
import type { Consent } from '../schema/told-consent.ts';
import { ACT_MS } from './act-bounds.ts';
import { choiceOfClick, choiceOfState } from './choice-of-click.ts';
import { isContradicted } from './is-contradicted.ts';
import { isOwnRecord, signalChanges, strongest } from './signal-changes.ts';
import type { SignalSeen } from './signal-seen.ts';

/** `atMs`: UTC milliseconds. */
export interface Choice extends Pick<Consent, 'source' | 'detail' | 'tool' | 'isEarlier'> {
  readonly choice: ChoiceKind;
  readonly atMs: number;
}

type Look = Pick<EventOf<'consent-look'>, 'atMs' | 'banner'>;
type Mark = Pick<EventOf<'choice-made'>, 'atMs' | 'choice'>;

/**
 * In order of time; all arguments too. One press gives one choice, however many signals follow, and is its time. A change
 * that comes later than a press can explain, as after a button that we cannot read, is a choice of its own time if the visitor
 * had touched the banner since the last one. Where nobody touched it there is no choice: what the page says then, it assumed.
 */
export function inferChoices(signals: readonly SignalSeen[], looks: readonly Look[], marks: readonly Mark[]): Choice[] {
  const clicks = signals.filter(({ source, role }) => source === 'click' && role !== null);
  const following = Map.groupBy(signalChanges(signals), ({ atMs }) => countUntil(clicks, atMs) - 1);
  const choices = earlierChoice(signals);

  /** Until then, be it marked by the owner. */
  function lastChoice(atMs: number): Choice | Mark | undefined {
    const mark = marks[countUntil(marks, atMs) - 1];
    const choice = choices.at(-1);
    if (mark === undefined || choice === undefined) return mark ?? choice;
    return mark.atMs > choice.atMs ? mark : choice;
  }

  for (const [index, click] of clicks.entries()) {
    const changes = following.get(index) ?? [];
    const caused = changes.filter(({ atMs }) => atMs <= click.atMs + ACT_MS);
    const last = lastChoice(click.atMs);
    const kind = choiceOfClick(click, strongest(caused), last?.choice ?? null);
    const isLone = caused.length === 0;
    if (kind === null || (isLone && isContradicted(click, clicks[index + 1], signals, looks))) {
      choices.push(...lateChoice(click, changes, last?.choice ?? null));
    } else if (!isRepeated(last, kind, click)) {
      choices.push(ofClick(click, kind, caused));
    }
  }
  return choices;
}

/** A double press is one. */
function isRepeated(last: Choice | Mark | undefined, kind: ChoiceKind, { atMs }: SignalSeen): boolean {
  return last?.choice === kind && atMs - last.atMs <= ACT_MS && !('isEarlier' in last && last.isEarlier);
}

function ofClick(click: SignalSeen, choice: ChoiceKind, caused: readonly SignalSeen[]): Choice {
  const change = strongest(caused);
  const tool = caused.find((signal) => signal.tool !== null)?.tool ?? click.tool;
  const detail = change === undefined ? click.detail : withPart(click.detail, change);
  return { choice, atMs: click.atMs, source: 'click', detail, tool, isEarlier: false };
}

function lateChoice(click: SignalSeen, changes: readonly SignalSeen[], last: ChoiceKind | null): Choice[] {
  if (click.role === 'close') return [];
  const told = changes.filter(isOwnRecord).flatMap((signal) => ofSignal(signal, choiceOfState(signal, last)));
  return told.slice(0, 1);
}

/** What lies there from an earlier visit. Whoever is still waiting for an answer was given none. */
function earlierChoice(signals: readonly SignalSeen[]): Choice[] {
  const found = signals.filter(({ isFromBefore, state }) => isFromBefore && state !== 'pending');
  const told = strongest(found);
  if (told === undefined) return [];
  return ofSignal(told, choiceOfState(told, null)).map((choice) => ({ ...choice, isEarlier: true }));
}

function ofSignal(signal: SignalSeen, choice: ChoiceKind | null): Choice[] {
  if (choice === null) return [];
  const { atMs, source, tool, detail } = signal;
  return [{ choice, atMs, source, detail: withPart(detail, signal), tool, isEarlier: false }];
}

/** A yes to some purposes alone says which. */
function withPart(detail: string, { state, granted }: SignalSeen): string {
  return state === 'partial' ? `${detail}; partial: ${granted.join(', ')}` : detail;
}
