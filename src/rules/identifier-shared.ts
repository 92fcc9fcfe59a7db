// Identifiers of the site's own items that another party received.
import { defineRule } from '../core/audit/rule.ts';
import type { Policy } from '../core/schema/policy.ts';
import type { Run, RunRequest, RunSharing } from '../core/schema/run.ts';
import { basis } from './support/basis.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observed } from './support/observed.ts';
import { sharingEvidence } from './support/sharing-evidence.ts';
import { recipientSubject } from './support/subject.ts';
import { isExemptRecipient, isJudged } from './support/tracking.ts';
import { verdict } from './support/verdict.ts';
import { whose } from './support/whose.ts';

export const identifierShared = defineRule({
  id: 'identifier-shared',
  title: { sv: 'Webbplatsens id skickas vidare', en: 'The site’s identifier passed on' },
  severity: 'warning',
  regime: 'gdpr',
  texts: {
    shared: {
      what: {
        sv: '{site}{whose, select, known { ({organisation} enligt {source})} other {}} fick ett id som webbplatsen har sparat i {name}{others, plural, =0 {} one { och i en sak till} other { och i {others, number} saker till}}.',
        en: '{site}{whose, select, known { ({organisation}, says {source})} other {}} received an identifier that the site has stored in {name}{others, plural, =0 {} one { and in one item more} other { and in {others, number} items more}}.',
      },
      why: {
        sv: 'Med samma id hos båda kan mottagaren koppla det som händer här till samma besökare, också på andra webbplatser. Den som bäddar in någon annans verktyg ansvarar tillsammans med den för det som skickas (EU-domstolen, C-40/17 Fashion ID).',
        en: 'With the same identifier on both sides, the recipient can tie what happens here to one visitor, on other sites too. Whoever embeds another’s tool answers together with them for what is sent (Court of Justice, C-40/17 Fashion ID).',
      },
      fix: {
        sv: 'Behövs det, säg i policyn att id:t i {name} skickas till {site} och varför, med samma företag i fältet provider på båda raderna, och låt det vänta på ett ja. Annars stäng av det i verktygets inställningar.',
        en: 'If it is needed, say in the policy that the identifier in {name} goes to {site}, and why, with the same organisation as provider in both rows, and let it wait for a yes. If not, switch it off in the tool’s settings.',
      },
    },
  },
  check({ runs, policy }) {
    const isLeftAlone = isExemptRecipient(policy);
    const isTold = saysWhoReceives(policy);
    const untold = new Map(
      runs.map((run) => {
        const isToldIn = isTold(run);
        const judged = sharingsOf(run).filter(({ request }) => isJudged(request) && !isLeftAlone(request));
        return [run, judged.filter((received) => !isToldIn(received))];
      }),
    );
    const passedOn = observed(
      runs,
      (run) => untold.get(run) ?? [],
      ({ request }) => recipientSubject(request),
      (run, { sharing }) => sharingEvidence(run, sharing),
    );
    const byRecipient = Map.groupBy([...untold.values()].flat(), ({ request }) => recipientSubject(request).id);
    return verdict(
      passedOn.map((seen) => {
        const { request, sharing } = seen.item;
        const items = new Set(byRecipient.get(seen.subject.id)?.map((one) => itemKey(one.sharing)));
        const data = { site: seen.subject.name, name: sharing.item.name, others: items.size - 1, ...whose(request) };
        return draft('shared', seen, data, basis(policy, request.declaration));
      }),
      missingEvidence(runs, forHosts),
    );
  },
});

interface Received {
  readonly sharing: RunSharing;
  /** One to the same host, which tells whom it reaches. */
  readonly request: RunRequest;
}

function sharingsOf({ sharings, requests }: Run): Received[] {
  const byHost = new Map(requests.map((request) => [request.host, request]));
  return sharings.flatMap((sharing) => {
    const request = byHost.get(sharing.host);
    return request === undefined ? [] : [{ sharing, request }];
  });
}

function itemKey({ item: { kind, id } }: RunSharing): string {
  return `${kind} ${id}`;
}

/** After a yes, and to the very organisation that the policy names both as the recipient and as the provider of the item. */
function saysWhoReceives({ declarations }: Policy): (run: Run) => (received: Received) => boolean {
  const providers = new Map(
    declarations.flatMap((one) => (one.depth === 'named' && one.provider !== null ? [[one.id, one.provider]] : [])),
  );
  return ({ cookies, storage }) => {
    const entries = { cookie: entriesOf(cookies), storage: entriesOf(storage) };
    return ({ sharing, request }) => {
      if (sharing.phase !== 'after-accept' || request.declared !== 'named') return false;
      const provider = providers.get(entries[sharing.item.kind].get(sharing.item.id) ?? '');
      return provider !== undefined && provider === providers.get(request.declaration ?? '');
    };
  };
}

/** Which declaration covers each item. */
function entriesOf(items: Run['cookies'] | Run['storage']): ReadonlyMap<string, string | null> {
  return new Map(items.map(({ id, declaration }) => [id, declaration]));
}
