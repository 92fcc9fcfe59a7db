// From the log of events to the record of a session: plain facts. What was asked for, what the store kept and what was
// sent stay three facts; each idea reads the events that it needs, and none reads another's conclusions but by name.
import type { Event } from '../schema/event.ts';
import type { SessionRecord } from '../schema/session.ts';
import { attemptOutcomes } from './attempt-outcomes.ts';
import { attemptsOf } from './attempts.ts';
import { attemptsSeen } from './attempts-seen.ts';
import { clearings } from './clearings.ts';
import { clockFrom, sessionZero } from './clock.ts';
import { choicesOf, consentOf, marksOf } from './consent.ts';
import { cookiesOf } from './cookies.ts';
import { cookiesOfVisit } from './cookies-of-visit.ts';
import { datedWhenAsked } from './dated-when-asked.ts';
import { gapsOf } from './gaps.ts';
import { holdingsOf } from './holdings.ts';
import { joinAttempts } from './join-attempts.ts';
import { listeningOf } from './listening.ts';
import { looksOf } from './looks.ts';
import { ofKind, orderedLog } from './ordered-log.ts';
import { pageFinder } from './page-finder.ts';
import { pagesOf } from './pages.ts';
import { probesOf } from './probes.ts';
import { recordedJar } from './recorded-jar.ts';
import { refusalReasons } from './refusal/refusal-reasons.ts';
import { requestsOf } from './requests.ts';
import { scriptChains } from './script-chain.ts';
import { sessionHead } from './session-head.ts';
import { settlingsOf } from './settlings.ts';
import { sharingsOf } from './sharings.ts';
import { signalsOf } from './signals.ts';
import { signalsSeen } from './signals-seen.ts';
import { staysOf } from './stays.ts';
import { storageOf } from './storage.ts';
import { storageFacts } from './storage-facts.ts';

/** The same events give the same record, in whatever order they come. Never throws. */
export function record(unordered: readonly Event[]): SessionRecord {
  const log = orderedLog(unordered);
  const { events } = log;
  const head = sessionHead(events);
  const stays = staysOf(events);
  const finder = pageFinder(events, stays);
  const chains = scriptChains(events, finder);
  const zeroMs = sessionZero(events, stays);
  const clock = clockFrom(zeroMs);
  const gaps = gapsOf(log, clock);

  const endMs = events.reduce((latest, { atMs }) => Math.max(latest, atMs), zeroMs);
  const jar = recordedJar(events, endMs);
  const histories = [...jar.histories.values()];
  const attempts = attemptsSeen(events, finder, chains);
  const joined = joinAttempts(attempts, histories);
  const listening = listeningOf(events, { ...head, hasGaps: gaps.length > 0, endMs });
  const dated = datedWhenAsked(histories, joined.writers);
  const outcomeOf = attemptOutcomes(joined, dated, listening);
  const refusalReasonOf = refusalReasons(dated, head.environment);
  const ofVisit =
    head.environment.mode === 'people' ? cookiesOfVisit(histories, events, head.site, joined.writers) : histories;
  const facts = storageFacts(events, finder);
  const holdings = holdingsOf(ofVisit, joined.writers, facts, events);
  const requests = requestsOf(events, finder, chains, clock);
  const signals = signalsSeen(events, {
    histories: ofVisit,
    writers: joined.writers,
    facts,
    finder,
    isUsed: head.environment.profile === 'used',
  });
  const choices = choicesOf(events, signals, head.environment.mode);
  const ended = ofKind(events, 'session-ended').at(-1);

  return {
    formatVersion: 1,
    ...head,
    startedAtMs: zeroMs,
    endedMs: ended === undefined || ended.reason === 'aborted' ? null : clock(ended.atMs),
    pages: pagesOf(events, stays, clock),
    consent: consentOf(choices, clock),
    signals: signalsOf(signals, marksOf(events), choices, clock),
    looks: looksOf(events, finder, clock),
    settlings: settlingsOf(events, finder, clock),
    cookies: cookiesOf(ofVisit, ({ id }) => jar.stored.has(id), joined.writers, clearings(events, finder), clock),
    attempts: attemptsOf(attempts, outcomeOf, refusalReasonOf, clock),
    storage: storageOf(facts, events, finder, chains, clock),
    requests,
    sharings: sharingsOf(holdings, requests, head.site, clock),
    probes: probesOf(events, finder, clock),
    gaps,
    canonicalNames: null,
    repetition: null,
    selfCheck: null,
  };
}
