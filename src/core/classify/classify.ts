// A session seen through a policy: each item gets its party, phase, duration, coverage and purpose. No judgement yet.
import { hostOf } from '../record/address.ts';
import type { DeclaredDuration } from '../schema/declared-duration.ts';
import type { Policy } from '../schema/policy.ts';
import type { Run, RunAttempt, RunCookie, RunProbe, RunRequest, RunStorage } from '../schema/run.ts';
import type { ProbeRecord, RequestRecord, SessionRecord } from '../schema/session.ts';
import type { Attempt, CookieRecord, StorageRecord } from '../schema/stored-record.ts';
import { answerPhases } from './answer-phases.ts';
import { cookieCoverage } from './cookie-coverage.ts';
import type { Covered } from './covered.ts';
import { durationOf } from './duration.ts';
import { inForce } from './holds-on.ts';
import { isPixel } from './is-pixel.ts';
import { type Knowledge, nothingKnown } from './knowledge.ts';
import { knownOf } from './known-of.ts';
import { partyOf } from './party.ts';
import { phases } from './phase.ts';
import { pixelCoverage } from './pixel-coverage.ts';
import { reachesOthers } from './reaches-others.ts';
import { recipientCoverage } from './recipient-coverage.ts';
import { recipients } from './recipients.ts';
import { remembered } from './remembered.ts';
import { runSharings } from './run-sharings.ts';
import { storageCoverage } from './storage-coverage.ts';
import { validityOf } from './validity.ts';

export function classify(session: SessionRecord, policy: Policy, knowledge: Knowledge = nothingKnown): Run {
  const { formatVersion: _, ...facts } = session;
  const declarations = inForce(policy.declarations, session.startedAtMs);
  const phaseAt = phases(session.consent);
  const partyFor = remembered((host: string) => partyOf(host, session.site, policy.site.domains));
  const coverCookie = cookieCoverage(declarations.filter((one) => one.kind === 'cookie'));
  const coverItem = storageCoverage(declarations.filter((one) => one.kind === 'storage'));
  const coverHost = recipientCoverage(declarations.filter((one) => one.kind === 'recipient'));
  const coverPixel = pixelCoverage(declarations.filter((one) => one.kind === 'pixel'));
  const recipientOf = remembered(
    recipients(session, { partyOf: partyFor, coverageOf: coverHost, knowledge: knowledge.ofHost }),
  );

  function runCookie(recorded: CookieRecord): RunCookie {
    const { atMs, requestedSeconds, storedSeconds, ...cookie } = recorded;
    const party = partyFor(cookie.domain);
    const duration = durationOf({ requestedSeconds, storedSeconds });
    const best = coverCookie({ ...cookie, page: cookie.setBy.page, party, duration });
    // What lay in the jar before the visit falls into the phase in which the visit asked for it, if it did.
    const phase = phaseAt(cookie.asksAtMs[0] ?? atMs);
    const known = knownOf({ ...recorded, party }, knowledge.ofName);
    return { ...cookie, setAtMs: atMs, duration, party, phase, ...judged(best), known };
  }

  function runStorage(recorded: StorageRecord): RunStorage {
    const { atMs, ...item } = recorded;
    const host = hostOf(item.origin);
    const party = partyFor(host);
    const best = coverItem({ ...item, host, party });
    // A script's call has its own time. What was found could be missing until then: how long it lay there is not known.
    const known = knownOf({ ...recorded, party }, knowledge.ofName);
    return { ...item, setAtMs: atMs, party, phase: phaseAt(atMs), ...judged(best), known };
  }

  function runRequest(request: RequestRecord): RunRequest {
    const recipient = recipientOf(request.host);
    const phase = phaseAt(request.sentAtMs ?? request.atMs);
    const pixel = reachesOthers(recipient) && isPixel(request);
    const declared = pixel && recipient.declared === 'none' ? declaredPixel(request) : {};
    return { ...request, ...recipient, ...declared, phase, isPixel: pixel };
  }

  /** A recipient that the policy does not name may still send no more than the pixels that it does. */
  function declaredPixel(request: RequestRecord): Partial<RunRequest> {
    const declaration = coverPixel(request);
    return declaration === undefined ? {} : { declared: 'named', declaration: declaration.id };
  }

  function runAttempt(attempt: Attempt): RunAttempt {
    const phase = attempt.via === 'http-header' ? phaseOfAnswer(attempt.url, attempt.atMs) : undefined;
    return { ...attempt, phase: phase ?? phaseAt(attempt.atMs) };
  }

  function runProbe(probe: ProbeRecord): RunProbe {
    const { party, organisation } = recipientOf(hostOf(probe.url ?? ''));
    return { ...probe, party, organisation, phase: phaseAt(probe.atMs) };
  }

  const cookies = session.cookies.map(runCookie);
  const storage = session.storage.map(runStorage);
  const requests = session.requests.map(runRequest);
  const phaseOfAnswer = answerPhases(requests);
  const run = {
    ...facts,
    cookies,
    attempts: session.attempts.map(runAttempt),
    storage,
    requests,
    signals: session.signals.map((signal) => ({ ...signal, phase: phaseAt(signal.atMs) })),
    looks: session.looks.map((look) => ({ ...look, phase: phaseAt(look.atMs) })),
    sharings: runSharings(session.sharings, { cookies, storage, requests }, phaseOfAnswer),
    probes: session.probes.map(runProbe),
  };
  return { ...run, validity: validityOf(run) };
}

/** Only a declaration that names the item can say why it needs no consent, and how long it stays. */
function judged({
  coverage,
  declaration,
}: Covered): Pick<RunCookie, 'purpose' | 'coverage' | 'declaration' | 'declaredDuration' | 'exempt'> {
  const said = coverage === 'named' ? declaredDuration(declaration) : undefined;
  return {
    purpose: declaration?.purpose ?? 'unknown',
    coverage,
    declaration: declaration?.id ?? null,
    ...(said === undefined ? {} : { declaredDuration: said }),
    exempt: coverage === 'named' && declaration?.consent.kind === 'exempt',
  };
}

function declaredDuration(declaration: Covered['declaration']): DeclaredDuration | undefined {
  const said = declaration !== null && 'duration' in declaration ? declaration.duration : undefined;
  return said?.kind === 'unknown' ? undefined : said;
}
