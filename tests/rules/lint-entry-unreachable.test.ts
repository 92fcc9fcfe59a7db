import { lintEntryUnreachable } from '../../src/rules/lint-entry-unreachable.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

ruleTester(lintEntryUnreachable, {
  quiet: [
    { name: 'entries of their own', runs: [], policy: policy().cookie('a').cookie('b').recipient('ads.test') },
    {
      name: 'an entry that follows one that ended',
      runs: [],
      policy: policy().cookie('a', { until: '2026-01-31' }).cookie('a', { id: 'b' }),
    },
    {
      name: 'a recipient that shares one of its domains',
      runs: [],
      policy: policy()
        .recipient('a.test')
        .recipient('b.test', { domains: ['a.test', 'b.test'] }),
    },
  ],
  loud: [
    {
      name: 'the same again',
      runs: [],
      policy: policy().cookie('a').cookie('a', { id: 'b' }),
      findings: [
        { message: 'repeated', subject: 'b', severity: 'warning', data: { id: 'b', other: 'a' }, declaration: 'b' },
      ],
    },
    {
      name: 'an end before the beginning',
      runs: [],
      policy: policy().cookie('a', { since: '2026-02-01', until: '2026-01-01' }),
      findings: [{ message: 'noDay', subject: 'a', severity: 'warning', data: { id: 'a' }, declaration: 'a' }],
    },
    {
      name: 'the site as its own recipient',
      runs: [],
      policy: policy().recipient('cdn.shop.test').pixel('*.shop.test', { id: 'p' }),
      findings: [
        {
          message: 'ownDomain',
          subject: 'cdn-shop-test',
          severity: 'warning',
          data: { name: 'cdn.shop.test' },
          declaration: 'cdn-shop-test',
        },
        { message: 'ownDomain', subject: 'p', severity: 'warning', data: { name: '*.shop.test' }, declaration: 'p' },
      ],
    },
  ],
  undecided: [],
});
