import { noticeItemSchema } from '../../src/core/schema/statement.ts';
import { lintNoticeIncomplete } from '../../src/rules/lint-notice-incomplete.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

const left = ['recipients', 'withdrawal', 'version-date'];
const told = noticeItemSchema.options.filter((item) => !left.includes(item));

ruleTester(lintNoticeIncomplete, {
  quiet: [
    {
      name: 'a text that tells everything',
      runs: [],
      policy: policy().statement('s', { informs: [...noticeItemSchema.options] }),
    },
    {
      name: 'what the rest of the file tells: a version, named recipients, a way to withdraw',
      runs: [],
      policy: policy()
        .statement('s', { informs: told, claims: ['withdraw-on-the-site'] })
        .recipient('pay.test')
        .with({ source: { url: null, language: 'sv', retrieved: '2026-11-22', version: '2026-10', sections: [] } }),
    },
  ],
  loud: [
    {
      name: 'what is left out',
      runs: [],
      policy: policy().statement('s', { informs: told }),
      findings: [
        {
          message: 'leavesOut',
          subject: 'shop.test',
          severity: 'warning',
          data: { terms: { terms: ['recipients', 'withdrawal', 'version-date'] } },
        },
      ],
    },
  ],
  undecided: [
    { name: 'a file without statements', runs: [], missing: ['statements'] },
    { name: 'statements that say nothing of it', runs: [], policy: policy().statement('s'), missing: ['statements'] },
  ],
});
