// Cookies of a login or a session that every script of the page can read.
import { defineRule } from '../core/audit/rule.ts';
import { draft } from './support/draft.ts';
import { isForLogin } from './support/for-login.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedCookies } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

const why = {
  sv: 'Den som har kakan kan uppträda som besökaren. Ett enda främmande skript på sidan, ett tillägg eller en annons, räcker för att läsa den. Personuppgifter ska skyddas efter risken (artikel 32 i {dataLaw}).',
  en: 'Whoever has the cookie can act as the visitor. A single foreign script in the page, a plugin’s or an advertisement’s, is enough to read it. Personal data are to be protected as the risk demands ({dataLaw}, Article 32).',
};

export const sessionCookieScriptReadable = defineRule({
  id: 'session-cookie-script-readable',
  title: { sv: 'Sessionskaka som skript kan läsa', en: 'Session cookie that scripts can read' },
  severity: 'warning',
  regime: 'security',
  texts: {
    readable: {
      what: {
        sv: 'Kakan {name}, som visar vem besökaren är för servern, saknar HttpOnly, så alla skript på sidan kan läsa den.',
        en: 'The cookie {name}, by which the server knows the visitor, lacks HttpOnly, so all scripts of the page can read it.',
      },
      why,
      fix: {
        sv: 'Lägg till HttpOnly där servern sätter {name}. I PHP heter inställningen session.cookie_httponly.',
        en: 'Add HttpOnly where the server sets {name}. In PHP the setting is session.cookie_httponly.',
      },
    },
    byScript: {
      what: {
        sv: 'Kakan {name}, som visar vem besökaren är för servern, sätts av ett skript, så alla skript på sidan kan läsa den.',
        en: 'The cookie {name}, by which the server knows the visitor, is set by a script, so all scripts of the page can read it.',
      },
      why,
      fix: {
        sv: 'Låt servern sätta {name} i sitt svar, med HttpOnly: det kan inget skript göra. Behöver ett skript veta något om sessionen, lägg det i en egen kaka utan nyckeln till den.',
        en: 'Let the server set {name} in its answer, with HttpOnly: no script can. If a script must know something of the session, put that into a cookie of its own, without the key to it.',
      },
    },
  },
  check({ runs, policy }) {
    const isLogin = isForLogin(policy);
    const readable = observedCookies(runs, (cookie) => cookie.party === 'first' && !cookie.httpOnly && isLogin(cookie));
    return verdict(
      readable.map((seen) => {
        const { via } = seen.item.setBy;
        const isByScript = via === 'document.cookie' || via === 'cookie-store';
        return draft(isByScript ? 'byScript' : 'readable', seen, { name: seen.item.name });
      }),
      missingEvidence(runs, forHosts),
    );
  },
});
