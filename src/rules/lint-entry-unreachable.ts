// An entry that can never be the one that counts.
import { defineRule, findings } from '../core/audit/rule.ts';
import { partyOf } from '../core/classify/party.ts';
import type { Declaration } from '../core/schema/declaration.ts';
import type { Policy } from '../core/schema/policy.ts';
import { ofDeclaration } from './support/about-policy.ts';
import { ofSameItem } from './support/same-item.ts';

export const lintEntryUnreachable = defineRule({
  id: 'lint-entry-unreachable',
  title: { sv: 'Post som aldrig gäller', en: 'Entry that never counts' },
  severity: 'warning',
  regime: 'policy',
  needsNoVisit: true,
  texts: {
    repeated: {
      what: {
        sv: 'Posten {id} gäller samma sak som {other}, som står före.',
        en: 'The entry {id} is about the same as {other}, which stands before it.',
      },
      why: { sv: 'Bara den första räknas.', en: 'Only the first counts.' },
      fix: { sv: 'Ta bort den ena.', en: 'Remove one of them.' },
    },
    noDay: {
      what: {
        sv: 'Posten {id} slutar gälla innan den börjar.',
        en: 'The entry {id} ends before it begins.',
      },
      why: { sv: 'Den gäller ingen enda dag.', en: 'It holds on no day at all.' },
      fix: { sv: 'Rätta since eller until.', en: 'Correct since or until.' },
    },
    ownDomain: {
      what: {
        sv: 'Posten {id} kallar {name} mottagare, men domänen är webbplatsens egen.',
        en: 'The entry {id} calls {name} a recipient, but the domain is the site’s own.',
      },
      why: {
        sv: 'Det som går till de egna domänerna lämnas inte ut till någon annan, så posten används aldrig.',
        en: 'What goes to the site’s own domains is given to nobody else, so the entry is never used.',
      },
      fix: {
        sv: 'Ta bort posten. Hör domänen till någon annan, ta i stället bort den ur site.domains.',
        en: 'Remove the entry. If the domain belongs to somebody else, remove it from site.domains instead.',
      },
    },
  },
  check({ policy }) {
    const { declarations } = policy;
    const data = ({ id }: Declaration) => ({ id });
    const ended = declarations.filter(({ since = '', until = '9999' }) => until < since);
    const repeated = ofSameItem(declarations).flatMap(([first, ...rest]) =>
      isAlwaysFirst(first) ? rest.filter(isNotOneOfMany).map((one) => ({ one, other: first.id })) : [],
    );
    const own = declarations.filter((one) => goesToSite(one, policy));
    return findings([
      ...ended.map((one) => ofDeclaration('noDay', one, data(one))),
      ...repeated.map(({ one, other }) => ofDeclaration('repeated', one, { ...data(one), other })),
      ...own.map((one) => ofDeclaration('ownDomain', one, data(one))),
    ]);
  },
});

/** One that holds only on some days leaves the others to those that follow. */
function isAlwaysFirst({ since, until }: Declaration): boolean {
  return since === undefined && until === undefined;
}

/** A recipient that shares one of its domains may still count for its others. */
function isNotOneOfMany(one: Declaration): boolean {
  return !('domains' in one) || one.domains.length === 1;
}

function goesToSite(one: Declaration, { site }: Policy): boolean {
  if (one.depth === 'general' || (one.kind !== 'recipient' && one.kind !== 'pixel')) return false;
  const domains = one.kind === 'recipient' ? one.domains : [one.domain];
  return domains.every(
    (domain) => partyOf(domain.replace(/^\*\./, ''), site.domains[0] ?? '', site.domains) === 'first',
  );
}
