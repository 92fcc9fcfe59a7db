// A session seen through a policy: each item gets its party, phase, duration, coverage and purpose. No judgement yet.
import { hostOf } from '../record/address.ts';
import type { Policy } from '../schema/policy.ts';
import type { Run, RunCookie, RunProbe, RunRequest, RunStorage } from '../schema/run.ts';
import type { CookieRecord, ProbeRecord, RequestRecord, SessionRecord, StorageRecord } from '../schema/session.ts';
import { cookieCoverage } from './cookie-coverage.ts';
import type { Covered } from './covered.ts';
import { durationOf } from './duration.ts';
import { type HostKnowledge, nothingKnown } from './host-knowledge.ts';
import { isPixel } from './is-pixel.ts';
import { partyOf } from './party.ts';
import { phases } from './phase.ts';
import { reachesOthers } from './reaches-others.ts';
import { recipientCoverage } from './recipient-coverage.ts';
import { recipients } from './recipients.ts';
import { remembered } from './remembered.ts';
import { runSharings } from './run-sharings.ts';
import { storageCoverage } from './storage-coverage.ts';

export function classify(session: SessionRecord, policy: Policy, knowledge: HostKnowledge = nothingKnown): Run {
  const { formatVersion: _, ...facts } = session;
  const { declarations } = policy;
  const phaseAt = phases(session.consent);
  const partyFor = remembered((host: string) => partyOf(host, session.site, policy.site.domains));
  const coverCookie = cookieCoverage(declarations.filter((one) => one.kind === 'cookie'));
  const coverItem = storageCoverage(declarations.filter((one) => one.kind === 'storage'));
  const coverHost = recipientCoverage(declarations.filter((one) => one.kind === 'recipient'));
  const recipientOf = remembered(recipients(session, { partyOf: partyFor, coverageOf: coverHost, knowledge }));

  function runCookie({ atMs, requestedSeconds, storedSeconds, ...cookie }: CookieRecord): RunCookie {
    const party = partyFor(cookie.domain);
    const duration = durationOf({ requestedSeconds, storedSeconds });
    const best = coverCookie({ ...cookie, party, duration });
    // What lay in the jar before the visit falls into the phase in which the visit wrote it, if it did.
    const phase = phaseAt(cookie.writesAtMs[0] ?? atMs);
    return { ...cookie, setAtMs: atMs, duration, party, phase, ...judged(best) };
  }

  function runStorage({ atMs, ...item }: StorageRecord): RunStorage {
    const host = hostOf(item.origin);
    const party = partyFor(host);
    const best = coverItem({ ...item, host, party });
    return { ...item, setAtMs: atMs, party, phase: phaseAt(atMs), ...judged(best) };
  }

  function runRequest(request: RequestRecord): RunRequest {
    const recipient = recipientOf(request.host);
    const phase = phaseAt(request.atMs);
    return { ...request, ...recipient, phase, isPixel: reachesOthers(recipient) && isPixel(request) };
  }

  function runProbe(probe: ProbeRecord): RunProbe {
    const { party, organisation } = recipientOf(hostOf(probe.url ?? ''));
    return { ...probe, party, organisation, phase: phaseAt(probe.atMs) };
  }

  const cookies = session.cookies.map(runCookie);
  const storage = session.storage.map(runStorage);
  const requests = session.requests.map(runRequest);
  return {
    ...facts,
    cookies,
    attempts: session.attempts.map((attempt) => ({ ...attempt, phase: phaseAt(attempt.atMs) })),
    storage,
    requests,
    signals: session.signals.map((signal) => ({ ...signal, phase: phaseAt(signal.atMs) })),
    looks: session.looks.map((look) => ({ ...look, phase: phaseAt(look.atMs) })),
    sharings: runSharings(session.sharings, { cookies, storage, requests }, phaseAt),
    probes: session.probes.map(runProbe),
  };
}

/** Only a declaration that names the item can say why it needs no consent. */
function judged({
  coverage,
  declaration,
}: Covered): Pick<RunCookie, 'purpose' | 'coverage' | 'declaration' | 'exempt'> {
  return {
    purpose: declaration?.purpose ?? 'unknown',
    coverage,
    declaration: declaration?.id ?? null,
    exempt: coverage === 'named' && declaration?.consent.kind === 'exempt',
  };
}
