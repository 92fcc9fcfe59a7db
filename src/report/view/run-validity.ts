// Whether one visit saw the site as a visitor does. Each question has an answer, also where it is that nobody looked.
import { failedStart } from '../../core/classify/failed-start.ts';
import { isLeftover } from '../../core/classify/is-leftover.ts';
import type { ChoiceKind, Scenario } from '../../core/schema/consent.ts';
import type { Run } from '../../core/schema/run.ts';

export interface RunValidity {
  readonly banner: 'seen' | 'not-seen' | 'nobody-looked';
  /** Whether the browser gave itself away as one that a program drives: a site may hide its banner from those. */
  readonly robot: 'hidden' | 'told' | 'person';
  readonly wall: 'none' | 'bot' | 'login' | 'nobody-looked';
  readonly page: { readonly kind: 'shown' | 'none' } | { readonly kind: 'error'; readonly status: number };
  readonly thirdPartyCookies: Run['environment']['thirdPartyCookies'];
  /** Own cookies that lay there before, and nobody wrote since; null: the profile was not new, and who knows. */
  readonly leftovers: number | null;
  readonly choice: 'made' | 'earlier' | 'not-made' | 'not-tried';
}

export function runValidity(run: Run): RunValidity {
  const { looks, environment, cookies } = run;
  const status = failedStart(run);
  const left = cookies.filter((cookie) => cookie.party === 'first' && isLeftover(cookie)).length;
  return {
    banner: looks.length === 0 ? 'nobody-looked' : looks.some(({ banner }) => banner !== null) ? 'seen' : 'not-seen',
    robot: robotOf(environment),
    wall: looks.length === 0 ? 'nobody-looked' : (looks.find(({ wall }) => wall !== null)?.wall ?? 'none'),
    page: run.pages.length === 0 ? { kind: 'none' } : status === null ? { kind: 'shown' } : { kind: 'error', status },
    thirdPartyCookies: environment.thirdPartyCookies,
    leftovers: environment.profile === 'used' ? null : left,
    choice: choiceOf(run),
  };
}

function robotOf({ mode, userAgent }: Run['environment']): RunValidity['robot'] {
  if (mode === 'people') return 'person';
  return /headless|\bbot\b/i.test(userAgent) ? 'told' : 'hidden';
}

function choiceOf({ consent, scenario }: Run): RunValidity['choice'] {
  if (consent.some(({ isEarlier }) => isEarlier)) return 'earlier';
  const wanted = wantedIn[scenario];
  if (!wanted.every((kind) => consent.some(({ choice }) => choice === kind))) return 'not-made';
  return consent.some(({ choice }) => choice !== null) ? 'made' : 'not-tried';
}

const wantedIn: Readonly<Record<Scenario, readonly ChoiceKind[]>> = {
  ignore: [],
  dismiss: [],
  accept: ['accept'],
  reject: ['reject'],
  withdraw: ['accept', 'withdraw'],
  browse: [],
};
