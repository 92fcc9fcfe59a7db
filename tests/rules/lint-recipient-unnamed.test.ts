import { lintRecipientUnnamed } from '../../src/rules/lint-recipient-unnamed.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

ruleTester(lintRecipientUnnamed, {
  quiet: [
    { name: 'a recipient with its company', runs: [], policy: policy().recipient('pay.test', { provider: 'Pay AB' }) },
    { name: 'a pixel with its company', runs: [], policy: policy().pixel('ads.test', { provider: 'Ads AB' }) },
    { name: 'the site’s own cookies', runs: [], policy: policy().cookie('sid', { party: 'first' }) },
    {
      name: 'a class of the site’s own cookies',
      runs: [],
      policy: policy().cookiesInGeneral('own', { covers: { party: 'first', kind: null } }),
    },
  ],
  loud: [
    {
      name: 'recipients in words, and cookies of others as a class',
      runs: [],
      policy: policy()
        .recipientsInGeneral('bookkeeping')
        .cookiesInGeneral('others', { covers: { party: 'third', kind: null } }),
      findings: [
        {
          message: 'classOnly',
          subject: 'bookkeeping',
          severity: 'error',
          data: { name: 'bookkeeping' },
          declaration: 'bookkeeping',
        },
        { message: 'classOnly', subject: 'others', severity: 'error', data: { name: 'others' }, declaration: 'others' },
      ],
    },
    {
      name: 'domains without a company',
      runs: [],
      policy: policy().recipient('pay.test').pixel('ads.test', { path: '/tr' }).cookie('_x', { party: 'third' }),
      findings: [
        {
          message: 'noProvider',
          subject: 'pay-test',
          severity: 'error',
          data: { name: 'pay.test' },
          declaration: 'pay-test',
        },
        {
          message: 'noProvider',
          subject: 'ads-test',
          severity: 'error',
          data: { name: 'ads.test/tr' },
          declaration: 'ads-test',
        },
        { message: 'noProvider', subject: 'x', severity: 'error', data: { name: '_x' }, declaration: 'x' },
      ],
    },
  ],
  undecided: [],
});
