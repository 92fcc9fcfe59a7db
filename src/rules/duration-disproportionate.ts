// What the policy exempts from consent for a reason that needs less time than the cookie asks for.
import { defineRule } from '../core/audit/rule.ts';
import type { Exemption } from '../core/schema/consent-need.ts';
import type { Policy } from '../core/schema/policy.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { lifetime } from './support/lifetime.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedCookies } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

const reason = {
  sv: '{exemption, select, input {det som besökaren har fyllt i eller lagt i varukorgen} authentication {en inloggning} security {att hålla obehöriga ute} player {att spela upp något} balancing {fördelning av last} interface {besökarens egna inställningar} sharing {delning för medlemmar} other {minnet av valet}}',
  en: '{exemption, select, input {what the visitor filled in or put into the basket} authentication {a login} security {keeping intruders out} player {playing media} balancing {sharing load} interface {the visitor’s own settings} sharing {sharing for members} other {remembering the choice}}',
};

export const durationDisproportionate = defineRule({
  id: 'duration-disproportionate',
  title: { sv: 'Undantagen kaka med lång lagringstid', en: 'Exempt cookie with a long lifetime' },
  severity: 'warning',
  regime: 'lek',
  texts: {
    longerThanNeeded: {
      what: {
        sv: `{name} är satt att sparas i {lifetime}. Policyn undantar den från samtycke för ${reason.sv}, och det brukar inte ta mer än {most}.`,
        en: `{name} is set to be kept for {lifetime}. The policy exempts it from consent for ${reason.en}, which does not usually take more than {most}.`,
      },
      why: {
        sv: 'Undantaget räcker bara så länge som ändamålet kräver, oftast en session (WP 194, avsnitt 2.3 och 3). Det som ligger kvar längre kan behöva ett ja. Vad som är lagom kräver bedömning.',
        en: 'The exemption holds only as long as the purpose takes, mostly a session (WP 194, sections 2.3 and 3). What stays longer may need a yes. How long is right takes judgement.',
      },
      fix: {
        sv: 'Korta lagringstiden för {name}, gärna till en session. Behövs {lifetime}, till exempel för att besökaren har kryssat i ”kom ihåg mig”, säg det i skälet i policyn.',
        en: 'Shorten the lifetime of {name}, best to a session. If {lifetime} is needed, for instance because the visitor ticked “remember me”, say so in the reason in the policy.',
      },
    },
  },
  check({ runs, policy, profile }) {
    const reasons = reasonsOf(policy);
    const mostOf = (declaration: string | null) => {
      const exemption = reasons.get(declaration ?? '');
      return exemption === undefined ? Number.POSITIVE_INFINITY : profile.longestExemptSeconds[exemption];
    };
    const long = observedCookies(
      runs,
      (cookie) => cookie.exempt && lifetime(cookie).askedSeconds > mostOf(cookie.declaration),
    );
    return verdict(
      long.map((seen) => {
        const { name, declaration } = seen.item;
        const data = {
          name,
          exemption: shortNames[reasons.get(declaration ?? '') ?? 'consent-choice'],
          lifetime: { seconds: lifetime(seen.item).askedSeconds },
          most: { seconds: mostOf(declaration) },
        };
        return draft('longerThanNeeded', seen, data, basis(policy, declaration));
      }),
      missingEvidence(runs, forCookies),
    );
  },
});

function reasonsOf({ declarations }: Policy): ReadonlyMap<string, Exemption> {
  return new Map(
    declarations.flatMap(({ id, consent }) => (consent.kind === 'exempt' ? [[id, consent.exemption] as const] : [])),
  );
}

/** As the text selects by them. */
const shortNames: Readonly<Record<Exemption, string>> = {
  'user-input': 'input',
  authentication: 'authentication',
  security: 'security',
  'media-player': 'player',
  'load-balancing': 'balancing',
  'user-interface': 'interface',
  'social-sharing-for-members': 'sharing',
  'consent-choice': 'choice',
};
