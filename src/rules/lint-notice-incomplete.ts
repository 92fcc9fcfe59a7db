// What a privacy notice has to tell and this one does not.
import { defineRule, findings, undecided } from '../core/audit/rule.ts';
import type { Policy } from '../core/schema/policy.ts';
import { type NoticeItem, noticeItemSchema } from '../core/schema/statement.ts';
import { claiming } from './support/about-policy.ts';
import { policySubject } from './support/subject.ts';

export const lintNoticeIncomplete = defineRule({
  id: 'lint-notice-incomplete',
  title: { sv: 'Policyn saknar uppgifter', en: 'The policy leaves things out' },
  severity: 'warning',
  regime: 'gdpr',
  needsNoVisit: true,
  texts: {
    leavesOut: {
      what: { sv: 'Policytexten nämner inte: {terms}.', en: 'The policy text does not mention: {terms}.' },
      why: {
        sv: 'Detta hör till det som den registrerade ska få veta när uppgifter samlas in (artikel 13.1–2 och 7.3 i {dataLaw}). Står det på en annan sida är det ändå lätt att missa.',
        en: 'These belong to what people are to be told when data are collected ({dataLaw}, Articles 13(1)–(2) and 7(3)). If another page says so, it is still easy to miss.',
      },
      fix: {
        sv: 'Lägg till det som saknas i texten, eller länka dit det står. Skriv sedan ett påstående i filen med rätt ord i informs.',
        en: 'Add what is missing to the text, or link to where it stands. Then write a statement in the file, with the right words in informs.',
      },
    },
  },
  check({ policy }) {
    if (policy.statements.every(({ informs }) => informs === undefined)) return undecided('statements');
    const told = toldOf(policy);
    const terms = noticeItemSchema.options.filter((item) => !told.has(item));
    if (terms.length === 0) return findings([]);
    return findings([
      { message: 'leavesOut', subject: policySubject(policy), data: { terms: { terms } }, evidence: [] },
    ]);
  },
});

function toldOf(policy: Policy): Set<NoticeItem> {
  const { statements, source, declarations } = policy;
  const told = new Set(statements.flatMap(({ informs = [] }) => informs));
  if (source.version !== null) told.add('version-date');
  if (claiming(policy, 'withdraw-on-the-site').length > 0) told.add('withdrawal');
  if (declarations.some((one) => one.kind === 'recipient' && one.depth === 'named')) told.add('recipients');
  return told;
}
