// What the runs saw, gathered by subject: one cookie, stored item or recipient with its evidence from every run.
import { isOfSite } from '../../core/classify/is-of-site.ts';
import type { Evidence, Subject } from '../../core/schema/report.ts';
import type { Run, RunAttempt, RunCookie, RunLook, RunRequest, RunSignal, RunStorage } from '../../core/schema/run.ts';
import { attemptEvidence } from './attempt-evidence.ts';
import { cookieEvidence, lookEvidence, requestEvidence, signalEvidence, storageEvidence } from './evidence.ts';
import {
  attemptSubject,
  bannerSubject,
  cookieSubject,
  recipientSubject,
  signalSubject,
  storageSubject,
} from './subject.ts';

/** Enough to look it up; a page that loads a pixel a thousand times need not fill the report with it. */
const evidencePerRun = 5;

export interface Observed<T> {
  readonly subject: Subject;
  /** The first of the items seen; the others differ in time, page or run. */
  readonly item: T;
  readonly evidence: readonly Evidence[];
}

type Keep<T> = (item: T) => boolean;

/** Cookies of the site's making alone. */
export function observedCookies(runs: readonly Run[], keep: Keep<RunCookie>): Observed<RunCookie>[] {
  return observed(runs, ({ cookies }) => cookies.filter(isOfSite).filter(keep), cookieSubject, cookieEvidence);
}

export function observedStorage(runs: readonly Run[], keep: Keep<RunStorage>): Observed<RunStorage>[] {
  return observed(runs, ({ storage }) => storage.filter(keep), storageSubject, storageEvidence);
}

export function observedRecipients(runs: readonly Run[], keep: Keep<RunRequest>): Observed<RunRequest>[] {
  return observed(runs, ({ requests }) => requests.filter(keep), recipientSubject, requestEvidence);
}

/** Looks of one kind at the banner of the site; the first of them stands for all. */
export function observedLooks<L extends RunLook>(
  runs: readonly Run[],
  isOfKind: (look: RunLook, run: Run) => look is L,
): Observed<L>[] {
  return observed(
    runs,
    (run) => run.looks.filter((look): look is L => isOfKind(look, run)),
    bannerSubject,
    lookEvidence,
  );
}

export function observedAttempts(runs: readonly Run[], keep: Keep<RunAttempt>): Observed<RunAttempt>[] {
  return observed(runs, ({ attempts }) => attempts.filter(keep), attemptSubject, attemptEvidence);
}

export function observedSignals(runs: readonly Run[], keep: Keep<RunSignal>): Observed<RunSignal>[] {
  return observed(runs, ({ signals }) => signals.filter(keep), signalSubject, signalEvidence);
}

/** Whatever a run holds, by what it is about. */
export function observed<T>(
  runs: readonly Run[],
  select: (run: Run) => readonly T[],
  subjectOf: (item: T, run: Run) => Subject,
  evidenceOf: (run: Run, item: T) => Evidence,
): Observed<T>[] {
  const sightings = runs.flatMap((run) => select(run).map((item) => ({ run, item })));
  const bySubject = Map.groupBy(sightings, ({ item, run }) => subjectOf(item, run).id);
  return [...bySubject.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const shown = firstOfEachRun(group).map(({ run, item }) => evidenceOf(run, item));
    return [{ subject: subjectOf(first.item, first.run), item: first.item, evidence: shown }];
  });
}

function firstOfEachRun<T extends { readonly run: Run }>(sightings: readonly T[]): T[] {
  const byRun = Map.groupBy(sightings, ({ run }) => run);
  return [...byRun.values()].flatMap((ofRun) => ofRun.slice(0, evidencePerRun));
}
