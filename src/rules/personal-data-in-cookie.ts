// Stored items whose value has the form of personal data: an e-mail address, a phone number, a personal number, an IP address.
import { defineRule } from '../core/audit/rule.ts';
import type { Severity } from '../core/schema/report.ts';
import type { ValueFlag } from '../core/schema/value.ts';
import { claiming } from './support/about-policy.ts';
import { draft } from './support/draft.ts';
import { itemData, theItem } from './support/item-words.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedItems, type StoredItem } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

const what = {
  sv: '{form, select, email {en e-postadress} phone {ett telefonnummer} national {ett personnummer} user {användarnamnet på den som är inloggad} other {en IP-adress}}',
  en: '{form, select, email {an e-mail address} phone {a phone number} national {a Swedish personal number} user {the user name of whoever is logged in} other {an IP address}}',
};

export const personalDataInCookie = defineRule({
  id: 'personal-data-in-cookie',
  title: { sv: 'Personuppgift sparad i klartext', en: 'Personal data stored in the open' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    holds: {
      what: {
        sv: `${theItem.sv} ser ut att innehålla ${what.sv}.`,
        en: `${theItem.en} seems to hold ${what.en}.`,
      },
      why: {
        sv: 'Vem som helst som använder samma webbläsare, och alla skript på sidan, kan komma åt det som ligger där. En personuppgift ska inte ligga öppet i onödan (artikel 5.1 f och 32 i {dataLaw}).',
        en: 'Anybody who uses the same browser, and all scripts of the page, may get at what lies there. Personal data should not lie open without need ({dataLaw}, Articles 5(1)(f) and 32).',
      },
      fix: {
        sv: 'Låt {name} innehålla ett slumpat id, och låt servern hålla reda på vems det är.',
        en: 'Let {name} hold a random identifier, and let the server know whose it is.',
      },
    },
    againstPolicy: {
      what: {
        sv: `${theItem.sv} ser ut att innehålla ${what.sv}. Policyn säger att kakor inte innehåller personuppgifter.`,
        en: `${theItem.en} seems to hold ${what.en}. The policy says that cookies hold no personal data.`,
      },
      why: {
        sv: 'Det som policyn lovar stämmer då inte, och en personuppgift ligger öppet i onödan (artikel 5.1 a, 5.1 f och 32 i {dataLaw}).',
        en: 'What the policy promises is not so then, and personal data lie open without need ({dataLaw}, Articles 5(1)(a), 5(1)(f) and 32).',
      },
      fix: {
        sv: 'Låt {name} innehålla ett slumpat id, och låt servern hålla reda på vems det är. Stryk löftet ur policyn: även ett id är en personuppgift.',
        en: 'Let {name} hold a random identifier, and let the server know whose it is. Take the promise out of the policy: an identifier is personal data too.',
      },
    },
  },
  check({ runs, policy }) {
    const promise = claiming(policy, 'cookies-hold-no-personal-data')[0]?.id ?? null;
    const found = observedItems(runs, (item) => formOf(item) !== null);
    return verdict(
      found.map((seen) => {
        const form = formOf(seen.item) ?? 'ip';
        const data = { ...itemData(seen.item), form };
        const isPromised = promise !== null && !('area' in seen.item);
        return isPromised
          ? draft('againstPolicy', seen, data, { severity: severities[form].promised, statement: promise })
          : draft('holds', seen, data, { severity: severities[form].plain });
      }),
      missingEvidence(runs, forHosts),
    );
  },
});

type Form = 'email' | 'national' | 'phone' | 'user' | 'ip';

/** Four numbers between dots may as well be a version, and a number in international form an account. */
const severities: Readonly<Record<Form, { readonly plain: Severity; readonly promised: Severity }>> = {
  email: { plain: 'warning', promised: 'error' },
  national: { plain: 'warning', promised: 'error' },
  user: { plain: 'warning', promised: 'error' },
  phone: { plain: 'warning', promised: 'warning' },
  ip: { plain: 'info', promised: 'warning' },
};

/** From what tells most to what tells least. */
const forms: readonly (readonly [ValueFlag, Form])[] = [
  ['email', 'email'],
  ['national-id', 'national'],
  ['phone', 'phone'],
  ['ip-address', 'ip'],
];

function formOf(item: StoredItem): Form | null {
  const { value, known } = item;
  // WordPress puts the user name in front: `wp_generate_auth_cookie` in pluggable.php.
  const isWordPressLogin =
    !('area' in item) && known?.platform === 'WordPress' && /^wordpress_(logged_in|sec)_/.test(item.name);
  if (isWordPressLogin && item.value.identifiers !== undefined) return 'user';
  return forms.find(([flag]) => value?.flags.includes(flag) === true)?.[1] ?? null;
}
