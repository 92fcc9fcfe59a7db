// A session seen through a policy: each item gets its party, phase, duration, coverage and purpose. No judgement yet.
import { hostOf } from '../record/address.ts';
import type { Policy } from '../schema/policy.ts';
import type { Run, RunCookie, RunRequest, RunStorage } from '../schema/run.ts';
import type { CookieRecord, RequestRecord, SessionRecord, StorageRecord } from '../schema/session.ts';
import { cookieCoverage } from './cookie-coverage.ts';
import type { Covered } from './covered.ts';
import { durationOf } from './duration.ts';
import { partyOf, siteOf } from './party.ts';
import { phases } from './phase.ts';
import { recipientCoverage } from './recipient-coverage.ts';
import { storageCoverage } from './storage-coverage.ts';

export function classify(session: SessionRecord, policy: Policy): Run {
  const { formatVersion: _, ...facts } = session;
  const { declarations } = policy;
  const phaseAt = phases(session.consent);
  const partyFor = remembered((host: string) => partyOf(host, session.site, policy.site.domains));
  const siteFor = remembered(siteOf);
  const coverCookie = cookieCoverage(declarations.filter((one) => one.kind === 'cookie'));
  const coverItem = storageCoverage(declarations.filter((one) => one.kind === 'storage'));
  const coverHost = remembered(recipientCoverage(declarations.filter((one) => one.kind === 'recipient')));

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
    const { coverage, declaration } = coverHost(request.host);
    return {
      ...request,
      party: partyFor(request.host),
      phase: phaseAt(request.atMs),
      organisation: declaration?.provider ?? null,
      site: siteFor(request.host),
      declared: coverage,
      declaration: declaration?.id ?? null,
    };
  }

  return {
    ...facts,
    cookies: session.cookies.map(runCookie),
    attempts: session.attempts.map((attempt) => ({ ...attempt, phase: phaseAt(attempt.atMs) })),
    storage: session.storage.map(runStorage),
    requests: session.requests.map(runRequest),
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

/** A visit asks for the same few hosts thousands of times. */
function remembered<V>(of: (host: string) => V): (host: string) => V {
  const known = new Map<string, V>();
  return (host) => {
    const value = known.get(host) ?? of(host);
    known.set(host, value);
    return value;
  };
}
