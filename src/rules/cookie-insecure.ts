// Cookies of the site's own that travel without encryption, or may.
import { defineRule } from '../core/audit/rule.ts';
import { hostOf } from '../core/record/address.ts';
import type { RunCookie } from '../core/schema/run.ts';
import { draft } from './support/draft.ts';
import { isForLogin } from './support/for-login.ts';
import { isLoopback } from './support/loopback.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedAttempts, observedCookies } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const cookieInsecure = defineRule({
  id: 'cookie-insecure',
  title: { sv: 'Kaka som kan gå okrypterad', en: 'Cookie that may travel unencrypted' },
  severity: 'warning',
  regime: 'security',
  texts: {
    notSecure: {
      what: {
        sv: 'Kakan {name} saknar Secure, så webbläsaren skickar den även över okrypterade anslutningar.',
        en: 'The cookie {name} lacks Secure, so the browser sends it over unencrypted connections too.',
      },
      why: {
        sv: '{holds, select, login {Kakan visar vem som är inloggad eller vems varukorg det gäller. Den som läser den på vägen kan uppträda som besökaren.} identifier {Kakan ser ut att innehålla ett id. Den som läser det på vägen kan känna igen besökaren.} other {Kakan ser inte ut att innehålla något id, men den som kan läsa trafiken kan läsa den, och byta ut den.}} Personuppgifter ska skyddas efter risken (artikel 32 i {dataLaw}).',
        en: '{holds, select, login {The cookie tells who is logged in, or whose basket it is. Whoever reads it on its way can act as the visitor.} identifier {The cookie seems to hold an identifier. Whoever reads it on its way can recognise the visitor.} other {The cookie does not seem to hold an identifier, but whoever can read the traffic can read it, and replace it.}} Personal data are to be protected as the risk demands ({dataLaw}, Article 32).',
      },
      fix: {
        sv: 'Lägg till Secure där {name} sätts. I PHP heter inställningen session.cookie_secure; ett skript skriver ”; Secure” sist.',
        en: 'Add Secure where {name} is set. In PHP the setting is session.cookie_secure; a script writes “; Secure” at the end.',
      },
    },
    overHttp: {
      what: {
        sv: 'Kakan {name} sattes över en okrypterad anslutning (http) av {host}.',
        en: 'The cookie {name} was set over an unencrypted connection (http) by {host}.',
      },
      why: {
        sv: 'Alla längs vägen kunde läsa den, och byta ut den. Personuppgifter ska skyddas efter risken (artikel 32 i {dataLaw}).',
        en: 'Everybody on the way could read it, and replace it. Personal data are to be protected as the risk demands ({dataLaw}, Article 32).',
      },
      fix: {
        sv: 'Låt {host} svara över https alltid, skicka vidare http dit, och sätt {name} med Secure.',
        en: 'Let {host} always answer over https, redirect http there, and set {name} with Secure.',
      },
    },
    noneWithoutSecure: {
      what: {
        sv: 'Kakan {name} bad om SameSite=None utan Secure, och webbläsaren avvisade den.',
        en: 'The cookie {name} asked for SameSite=None without Secure, and the browser turned it down.',
      },
      why: {
        sv: 'En kaka för alla webbplatser får bara gå krypterad (RFC 6265bis). Äldre webbläsare sparar den ändå, och skickar den öppet.',
        en: 'A cookie for all sites may travel encrypted alone (RFC 6265bis). Older browsers store it all the same, and send it in the open.',
      },
      fix: {
        sv: 'Skriv Secure där {name} sätts. Behövs kakan bara på den egna webbplatsen, skriv SameSite=Lax i stället.',
        en: 'Write Secure where {name} is set. If only the site itself needs the cookie, write SameSite=Lax instead.',
      },
    },
  },
  check({ runs, policy }) {
    const isLogin = isForLogin(policy);
    const open = observedCookies(runs, isOpen);
    const refused = observedAttempts(runs, ({ reason }) => reason === 'same-site-none-insecure');
    return verdict(
      [
        ...open.map((seen) => {
          const { name, setBy, value } = seen.item;
          if (isHttp(setBy.url)) return draft('overHttp', seen, { name, host: hostOf(setBy.url ?? '') });
          const holds = isLogin(seen.item) ? 'login' : value.identifiers === undefined ? 'none' : 'identifier';
          return draft('notSecure', seen, { name, holds }, { severity: holds === 'none' ? 'info' : 'warning' });
        }),
        ...refused.map((seen) => draft('noneWithoutSecure', seen, { name: seen.item.cookie.name })),
      ],
      missingEvidence(runs, forHosts),
    );
  },
});

/** Nothing leaves the computer on its way to itself. */
function isOpen({ party, secure, domain }: RunCookie): boolean {
  return party === 'first' && !secure && !isLoopback(domain);
}

function isHttp(url: string | null): boolean {
  return url?.startsWith('http:') ?? false;
}
