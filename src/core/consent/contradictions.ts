// Signals that were in force at one moment and cannot both be true: evidence, not yet a finding.

import { joinInjectively } from '../cookie/join-injectively.ts';
import { countUntil } from '../count-until.ts';
import type { Run, RunSignal } from '../schema/run.ts';
import { sourceKey } from './signal-seen.ts';
import { toldByRequest } from './told-by-request.ts';
import { toldByTcString } from './told-by-tc-string.ts';

/** What was said of consent, by the page or, where `receiver` is set, to a host. */
export type Statement = Omit<RunSignal, 'isUserAct'>;

export interface Contradiction {
  /** Says that the visitor agreed, or agreed to a purpose that the other says was turned down. */
  readonly granted: Statement;
  /** Says no, or that nothing was chosen yet (state pending). */
  readonly withheld: Statement;
}

/**
 * How long a page may take until all its signals say the same: what was on its way when the visitor chose, or was asked for
 * in the same breath, contradicts nothing. Tools were measured to need 45 ms; tags that they load need a request more.
 */
const AGREEMENT_MS = 1000;

/**
 * In order of time, the first of each pair of sources in each phase. Where nothing but requests tells of consent, there is
 * nothing that they could contradict; that they say “granted” before any choice is told by their phase.
 */
export function contradictions(run: Run): Contradiction[] {
  const said = run.signals.filter(
    ({ source, state, receiver }) => source !== 'click' && state !== null && receiver === null,
  );
  const bySource = [...Map.groupBy(said, sourceKey).values()];
  const pairs = [
    ...said.flatMap(withItsString),
    ...sentStatements(run).flatMap((sent) => withStanding(sent, bySource, sent.atMs - AGREEMENT_MS, sent.atMs)),
    ...said
      .filter(({ atMs }) => atMs + AGREEMENT_MS <= (run.endedMs ?? Number.POSITIVE_INFINITY))
      .filter((signal) => bySource.some((ofSource) => inForce(ofSource, signal.atMs + AGREEMENT_MS) === signal))
      .flatMap((signal) => withStanding(signal, bySource, signal.atMs, signal.atMs + AGREEMENT_MS)),
  ];
  const found = new Map<string, Contradiction>();
  for (const [one, other] of pairs) {
    const pair = disagreement(one, other);
    if (pair === null) continue;
    const key = joinInjectively([sourceKey(pair.granted), sourceKey(pair.withheld), one.phase]);
    if (!found.has(key)) found.set(key, pair);
  }
  return [...found.values()].toSorted((a, b) => laterMs(a) - laterMs(b));
}

type Pair = readonly [Statement, Statement];

/** Beside each source’s statement that was made at `sinceMs` at the latest and is in force at `atMs`. */
function withStanding(
  statement: Statement,
  bySource: readonly (readonly RunSignal[])[],
  sinceMs: number,
  atMs: number,
): Pair[] {
  return bySource.flatMap((ofSource): Pair[] => {
    const standing = inForce(ofSource, atMs);
    if (standing === undefined || standing.atMs > sinceMs || isOfOneRecord(statement, standing)) return [];
    return [[statement, standing]];
  });
}

function laterMs({ granted, withheld }: Contradiction): number {
  return Math.max(granted.atMs, withheld.atMs);
}

/** Some tools keep a cookie for each purpose: of those each says its own. */
function isOfOneRecord(one: Statement, other: Statement): boolean {
  return one.source === other.source && one.tool === other.tool && one.receiver === other.receiver;
}

/** The last one until then; `statements` in order of time. */
function inForce<T extends Statement>(statements: readonly T[], atMs: number): T | undefined {
  return statements[countUntil(statements, atMs) - 1];
}

/** These speak of all that the site asks for; the others of some purposes only, of which “none” can stand beside a “partly”. */
const ofAllPurposes: readonly Statement['source'][] = ['tool-event', 'consent-cookie', 'consent-storage'];

function disagreement(one: Statement, other: Statement): Contradiction | null {
  if (contradicts(one, other)) return { granted: one, withheld: other };
  return contradicts(other, one) ? { granted: other, withheld: one } : null;
}

function contradicts(granted: Statement, withheld: Statement): boolean {
  if (granted.granted.some((purpose) => withheld.denied.includes(purpose))) return true;
  if (withheld.state !== 'denied' && withheld.state !== 'pending') return false;
  return granted.state === 'granted' || (granted.state === 'partial' && ofAllPurposes.includes(withheld.source));
}

function withItsString(signal: RunSignal): Pair[] {
  const told = signal.tcString === null ? null : toldByTcString(signal.tcString);
  return told === null ? [] : [[signal, { ...signal, ...told, detail: 'TC string' }]];
}

/** Every request, not the first of each kind alone as in the signals: the first may fall into the time of agreement. */
function sentStatements({ requests }: Run): Statement[] {
  return requests.flatMap(({ consentParameters, host, page, frame, atMs, sentAtMs, phase }) =>
    toldByRequest(consentParameters)
      .filter(({ state }) => state !== null)
      .map((told) => ({
        ...told,
        tool: null,
        role: null,
        receiver: host,
        page,
        frame,
        atMs: sentAtMs ?? atMs,
        phase,
      })),
  );
}
