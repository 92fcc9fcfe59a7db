// Somebody who receives data, and whom the policy does not name.
import { defineRule, findings } from '../core/audit/rule.ts';
import type { Declaration } from '../core/schema/declaration.ts';
import { ofDeclaration } from './support/about-policy.ts';

export const lintRecipientUnnamed = defineRule({
  id: 'lint-recipient-unnamed',
  title: { sv: 'Mottagare utan namn', en: 'Recipient without a name' },
  severity: 'error',
  regime: 'gdpr',
  needsNoVisit: true,
  texts: {
    classOnly: {
      what: {
        sv: 'Policyn nämner ett slags mottagare (posten {name}) men ingen vid namn.',
        en: 'The policy mentions a kind of recipient (the entry {name}), but none by name.',
      },
      why: {
        sv: 'Den som lämnar uppgifter ska få veta vilka som tar emot dem. Ett slag av mottagare kan räcka, men namn är bättre, och utan namn kan ingen kontrollera vem som får vad (artikel 13.1 e i {dataLaw}).',
        en: 'People are to be told who receives their data. A category can do, but names are better, and without them nobody can check who gets what ({dataLaw}, Article 13(1)(e)).',
      },
      fix: {
        sv: 'Skriv en post för varje mottagare, med företag, land och domän.',
        en: 'Write one entry for each recipient, with company, country and domain.',
      },
    },
    noProvider: {
      what: {
        sv: '{name} hör till någon annan än webbplatsen, men policyn säger inte vem.',
        en: '{name} belongs to somebody other than the site, but the policy does not say to whom.',
      },
      why: {
        sv: 'En domän säger sällan vilket företag som står bakom. Den som lämnar uppgifter ska få veta vilka som tar emot dem (artikel 13.1 e i {dataLaw}).',
        en: 'A domain seldom tells which company stands behind it. People are to be told who receives their data ({dataLaw}, Article 13(1)(e)).',
      },
      fix: {
        sv: 'Skriv företagets namn i fältet provider.',
        en: 'Write the name of the company in the field provider.',
      },
    },
  },
  check({ policy }) {
    const { declarations } = policy;
    return findings([
      ...declarations.filter(isClassOfOthers).map((one) => ofDeclaration('classOnly', one)),
      ...declarations.filter(isOfOthers).map((one) => ofDeclaration('noProvider', one)),
    ]);
  },
});

function isClassOfOthers(declaration: Declaration): boolean {
  if (declaration.depth === 'named') return false;
  if (declaration.kind === 'recipient' || declaration.kind === 'pixel') return true;
  return declaration.covers.party === 'third';
}

function isOfOthers(declaration: Declaration): boolean {
  if (declaration.depth === 'general' || declaration.provider !== null) return false;
  return declaration.kind === 'cookie' ? declaration.party === 'third' : declaration.kind !== 'storage';
}
