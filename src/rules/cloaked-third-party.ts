// Another party behind a name of the site's own: the DNS makes it an alias of theirs.
import { defineRule } from '../core/audit/rule.ts';
import { isContact } from '../core/classify/is-contact.ts';
import type { RunRequest } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { type Observed, observedRecipients } from './support/observed.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

const who = {
  sv: '{host} hör till webbplatsen till namnet, men är ett alias (CNAME) för {canonical}{whose, select, known { ({organisation} enligt {source})} other {}}',
  en: '{host} belongs to the site by its name, and is an alias (CNAME) of {canonical}{whose, select, known { ({organisation}, says {source})} other {}}',
};
const fix = {
  sv: 'Skriv in {canonical} som mottagare i policyn och låt den vänta på ett ja som andra mottagare. Behövs aliaset inte, ta bort det ur DNS.',
  en: 'Declare {canonical} as a recipient in the policy, and let it wait for a yes as other recipients do. If the alias is not needed, remove it from the DNS.',
};

export const cloakedThirdParty = defineRule({
  id: 'cloaked-third-party',
  title: { sv: 'Tredjepart bakom eget namn', en: 'Third party behind an own name' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    cloaked: {
      what: { sv: `${who.sv}.`, en: `${who.en}.` },
      why: {
        sv: 'Den som spärrar tredjeparter märker inget av den här, och den som läser adressen tror att uppgifterna stannar hos webbplatsen. Vem som får dem ska framgå (artikel 13.1 e i {dataLaw}).',
        en: 'Whoever blocks third parties does not notice this one, and whoever reads the address thinks that the data stay with the site. Who receives them is to be told ({dataLaw}, Article 13(1)(e)).',
      },
      fix,
    },
    cloakedWithCookies: {
      what: {
        sv: `${who.sv}. {cookies, plural, one {En av webbplatsens kakor} other {{cookies, number} av webbplatsens kakor}} följde med dit.`,
        en: `${who.en}. {cookies, plural, one {One of the site’s cookies} other {{cookies, number} of the site’s cookies}} went along.`,
      },
      why: {
        sv: 'Webbläsaren tar namnet för webbplatsens eget och skickar med dess kakor, även sådana som är till för inloggning. Den som spärrar tredjeparter märker inget. Vem som får uppgifter ska framgå (artikel 13.1 e i {dataLaw}).',
        en: 'The browser takes the name for the site’s own and sends its cookies along, even those of a login. Whoever blocks third parties does not notice. Who receives data is to be told ({dataLaw}, Article 13(1)(e)).',
      },
      fix,
    },
  },
  check({ runs, policy }) {
    const isCloaked = (request: RunRequest) => request.isCloaked === true && isContact(request);
    const carrying = observedRecipients(runs, (request) => isCloaked(request) && cookiesOf(request) > 0);
    const isTold = new Set(carrying.map(({ subject }) => subject.id));
    const others = observedRecipients(runs, isCloaked).filter(({ subject }) => !isTold.has(subject.id));
    const dataOf = ({ item, subject }: Observed<RunRequest>) => ({
      host: item.host,
      canonical: item.canonicalHost ?? subject.name,
      ...whose(item),
    });
    /** What the policy names is hidden from the browser, and not from whoever reads the policy. */
    const more = ({ item }: Observed<RunRequest>) =>
      ({ severity: item.declared === 'named' ? 'info' : 'warning', ...basis(policy, item.declaration) }) as const;
    return verdict(
      [
        ...carrying.map((seen) =>
          draft('cloakedWithCookies', seen, { ...dataOf(seen), cookies: cookiesOf(seen.item) }, more(seen)),
        ),
        ...others.map((seen) => draft('cloaked', seen, dataOf(seen), more(seen))),
      ],
      missingEvidence(runs, [...forHosts, 'host-aliases']),
    );
  },
});

function cookiesOf({ sentCookies }: RunRequest): number {
  return sentCookies?.length ?? 0;
}
