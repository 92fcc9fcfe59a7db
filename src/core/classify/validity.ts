// What a run could see at all. None of it is a finding; each of it can be why there is none.
import type { Run, Validity } from '../schema/run.ts';
import { failedStart } from './failed-start.ts';
import { isLeftover } from './is-leftover.ts';
import { asksAnew, laterLooks } from './later-looks.ts';

type Seen = Omit<Run, 'validity'>;

export function validityOf(run: Seen): Validity {
  const { scenario, looks } = run;
  return {
    banner: bannerOf(run),
    wall: looks.find(({ wall }) => wall !== null)?.wall ?? null,
    errorStatus: failedStart(run),
    keepsOutThirdPartyCookies: keepsOutThirdPartyCookies(run),
    leftovers: leftovers(run),
    madeChoice: isChoice(scenario) ? run.consent.some(({ choice }) => choice === scenario) : null,
    keptChoice: keptChoice(run),
  };
}

/** Some tools remember the answer with a third party. */
function keptChoice(run: Seen): boolean | null {
  const later = [...laterLooks(run, 'after-accept'), ...laterLooks(run, 'after-reject')];
  if (later.length === 0 || keepsOutThirdPartyCookies(run)) return null;
  const asking = asksAnew(run, later);
  return asking === null ? null : asking.length === 0;
}

/** A second layer stands behind a first: whoever saw it has seen the banner. */
function bannerOf({ looks }: Seen): Validity['banner'] {
  if (looks.length === 0) return 'not-looked';
  return looks.some(({ banner }) => banner !== null) ? 'seen' : 'not-seen';
}

/** Blocking hides nothing while no third party is contacted; where the setting is unknown, a refused write gives it away. */
function keepsOutThirdPartyCookies({ environment, requests, attempts }: Seen): boolean {
  if (environment.thirdPartyCookies === 'allow') return false;
  if (environment.thirdPartyCookies === 'unknown') return attempts.some((attempt) => attempt.outcome === 'refused');
  return requests.some((request) => request.party === 'third');
}

/** The site’s own: cookies that lay in the jar, and in a used profile what its first page held without being seen to write. */
function leftovers({ cookies, storage, environment, pages }: Seen): number {
  const kept = cookies.filter((cookie) => cookie.party === 'first' && isLeftover(cookie));
  if (environment.profile === 'fresh') return kept.length;
  const secondMs = pages[1]?.atMs ?? Number.POSITIVE_INFINITY;
  const found = storage.filter(
    ({ party, script, area, setAtMs }) =>
      party === 'first' && script === null && area !== 'sessionStorage' && setAtMs < secondMs,
  );
  return kept.length + found.length;
}

function isChoice(scenario: Run['scenario']): scenario is 'accept' | 'reject' | 'withdraw' {
  return scenario === 'accept' || scenario === 'reject' || scenario === 'withdraw';
}
