// A cookie declared to go when the browser closes and yet made to stay, or the other way round.
import { defineRule, undecided } from '../core/audit/rule.ts';
import { mayBeSession } from '../core/classify/declared-lifetime.ts';
import type { RunCookie } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { lifetime } from './support/lifetime.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { cookiesThatDiffer, type NamedCookie, namedCookies } from './support/named-cookies.ts';
import { verdict } from './support/verdict.ts';

export const durationKindMismatch = defineRule({
  id: 'duration-kind-mismatch',
  title: { sv: 'Sessionskaka som ligger kvar, eller tvärtom', en: 'Session cookie that stays, or the reverse' },
  severity: 'error',
  regime: 'policy',
  texts: {
    staysAfterSession: {
      what: {
        sv: 'Policyn kallar {name} en sessionskaka, men den är satt att sparas i {lifetime}.',
        en: 'The policy calls {name} a session cookie, but it is set to be kept for {lifetime}.',
      },
      why: {
        sv: 'Den som läser policyn tror att kakan är borta när webbläsaren stängs. Hur länge en kaka finns kvar hör till det som besökaren ska få veta (EU-domstolen, C-673/17 Planet49).',
        en: 'A reader of the policy thinks that the cookie is gone when the browser closes. How long a cookie stays is part of what visitors are to be told (Court of Justice, C-673/17 Planet49).',
      },
      fix: {
        sv: 'Ta bort Max-Age och Expires där {name} sätts, så försvinner den med webbläsaren. Ska den finnas kvar, skriv in {lifetime} som lagringstid i policyn.',
        en: 'Remove Max-Age and Expires where {name} is set, and it goes when the browser closes. If it is to stay, declare {lifetime} as its lifetime.',
      },
    },
    goesWithSession: {
      what: {
        sv: 'Policyn säger att {name} ligger kvar efter besöket, men den sattes som sessionskaka.',
        en: 'The policy says that {name} stays after the visit, but it was set as a session cookie.',
      },
      why: {
        sv: 'Kakan finns kvar kortare tid än policyn säger. Det är skonsamt mot besökaren, men policyn stämmer inte.',
        en: 'The cookie stays for a shorter time than the policy says. That is gentle to visitors, but the policy is not accurate.',
      },
      fix: {
        sv: 'Ändra lagringstiden för {name} till session i policyn.',
        en: 'Change the lifetime of {name} to session in the policy.',
      },
    },
  },
  check({ runs, policy }) {
    const declarations = namedCookies(policy);
    if (declarations.length === 0) return undecided('named-declarations');
    const timed = declarations.filter(({ duration }) => duration.kind !== 'unknown');
    if (timed.length === 0) return undecided('declared-durations');
    const staying = cookiesThatDiffer(runs, timed, isSaidToGoButStays);
    const going = cookiesThatDiffer(runs, timed, isSaidToStayButGoes);
    return verdict(
      [
        ...staying.map(({ seen, declared }) => {
          const data = { name: seen.item.name, lifetime: { seconds: lifetime(seen.item).askedSeconds } };
          return draft('staysAfterSession', seen, data, basis(policy, declared.id));
        }),
        ...going.map(({ seen, declared }) => {
          const data = { name: seen.item.name };
          return draft('goesWithSession', seen, data, { severity: 'info', ...basis(policy, declared.id) });
        }),
      ],
      missingEvidence(runs, forCookies),
    );
  },
});

function isSaidToGoButStays(cookie: RunCookie, declared: NamedCookie): boolean {
  return declared.duration.kind === 'session' && cookie.duration.kind === 'persistent';
}

function isSaidToStayButGoes(cookie: RunCookie, declared: NamedCookie): boolean {
  return !mayBeSession(declared.duration) && cookie.duration.kind === 'session';
}
