// A cookie that asks to stay markedly longer than the policy says.
import type { Profile } from '../core/audit/profile.ts';
import { defineRule, undecided } from '../core/audit/rule.ts';
import { longestDeclared } from '../core/classify/declared-lifetime.ts';
import type { RunCookie } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { lifetime } from './support/lifetime.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { cookiesThatDiffer, type NamedCookie, namedCookies } from './support/named-cookies.ts';
import { verdict } from './support/verdict.ts';

const daySeconds = 86_400;

export const durationExceedsDeclared = defineRule({
  id: 'duration-exceeds-declared',
  title: { sv: 'Längre lagringstid än policyn säger', en: 'Longer lifetime than declared' },
  severity: 'error',
  regime: 'policy',
  texts: {
    tooLong: {
      what: {
        sv: '{name} är satt att sparas i {lifetime}. Policyn säger {declared}.',
        en: '{name} is set to be kept for {lifetime}. The policy says {declared}.',
      },
      why: {
        sv: 'Hur länge en kaka finns kvar hör till det som besökaren ska få veta (EU-domstolen, C-673/17 Planet49). Den här finns kvar längre än vad som har sagts.',
        en: 'How long a cookie stays is part of what visitors are to be told (Court of Justice, C-673/17 Planet49). This one stays longer than they were told.',
      },
      fix: {
        sv: 'Korta lagringstiden till {declared} där {name} sätts (Max-Age eller Expires). Behövs {lifetime}, ändra policyn och säg varför.',
        en: 'Shorten the lifetime to {declared} where {name} is set (Max-Age or Expires). If {lifetime} is needed, change the policy and say why.',
      },
    },
    tooLongAndCut: {
      what: {
        sv: '{name} bad om att få sparas i {lifetime}; webbläsaren kortade tiden till {kept}. Policyn säger {declared}.',
        en: '{name} asked to be kept for {lifetime}; the browser cut that to {kept}. The policy says {declared}.',
      },
      why: {
        sv: 'Hur länge en kaka finns kvar hör till det som besökaren ska få veta (EU-domstolen, C-673/17 Planet49). Att webbläsare sparar kakor i högst 400 dagar ändrar inte vad webbplatsen bad om.',
        en: 'How long a cookie stays is part of what visitors are to be told (Court of Justice, C-673/17 Planet49). That browsers keep cookies for at most 400 days does not change what the site asked for.',
      },
      fix: {
        sv: 'Korta lagringstiden till {declared} där {name} sätts (Max-Age eller Expires). Mer än 400 dagar får den aldrig, så {lifetime} är det ingen mening att be om.',
        en: 'Shorten the lifetime to {declared} where {name} is set (Max-Age or Expires). It never gets more than 400 days, so there is no point in asking for {lifetime}.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const declarations = namedCookies(policy);
    if (declarations.length === 0) return undecided('named-declarations');
    const timed = declarations.filter(({ duration }) => duration.kind !== 'unknown');
    if (timed.length === 0) return undecided('declared-durations');
    const tooLong = cookiesThatDiffer(runs, timed, isTooLong(profile));
    return verdict(
      tooLong.map(({ seen, declared }) => {
        const { askedSeconds, keptSeconds } = lifetime(seen.item);
        const message = askedSeconds > keptSeconds + daySeconds ? 'tooLongAndCut' : 'tooLong';
        const data = {
          name: seen.item.name,
          declared: { seconds: longestDeclared(declared.duration) ?? 0 },
          lifetime: { seconds: askedSeconds },
          kept: { seconds: keptSeconds },
        };
        return draft(message, seen, data, basis(policy, declared.id));
      }),
      missingEvidence(runs, forCookies),
    );
  },
});

/** Both bounds (Bollinger et al., 2022): neither a year of 366 days nor an hour in place of half an hour is a finding. */
function isTooLong({ longerThanDeclared: { factor, seconds } }: Profile) {
  return (cookie: RunCookie, { duration }: NamedCookie): boolean => {
    const { askedSeconds } = lifetime(cookie);
    const longest = longestDeclared(duration);
    return longest !== null && askedSeconds > factor * longest && askedSeconds > longest + seconds;
  };
}
