import { purposeAmbiguous } from '../../src/rules/purpose-ambiguous.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

ruleTester(purposeAmbiguous, {
  quiet: [
    { name: 'one purpose', runs: [], policy: policy().cookie('a', { purpose: 'statistics' }) },
    {
      name: 'the same once more',
      runs: [],
      policy: policy().cookie('a', { purpose: 'statistics', otherPurposes: ['statistics'] }),
    },
    {
      name: 'one of two entries that does not say',
      runs: [],
      policy: policy().cookie('a', { purpose: 'statistics' }).cookie('a', { id: 'b' }),
    },
    {
      name: 'another domain',
      runs: [],
      policy: policy()
        .cookie('a', { purpose: 'statistics' })
        .cookie('a', { id: 'b', domain: 'x.test', purpose: 'marketing' }),
    },
    {
      name: 'a purpose that changed one day',
      runs: [],
      policy: policy()
        .cookie('a', { purpose: 'statistics', until: '2026-10-31' })
        .cookie('a', { id: 'b', purpose: 'marketing', since: '2026-11-01' }),
    },
  ],
  loud: [
    {
      name: 'an entry with two',
      runs: [],
      policy: policy().cookie('a', { purpose: 'necessary', otherPurposes: ['statistics'] }),
      findings: [{ message: 'several', subject: 'a', severity: 'warning', data: { name: 'a' }, declaration: 'a' }],
    },
    {
      name: 'two entries of one name',
      runs: [],
      policy: policy().cookie('a', { purpose: 'statistics' }).cookie('a', { id: 'b', purpose: 'marketing' }),
      findings: [
        { message: 'otherEntry', subject: 'b', severity: 'warning', data: { name: 'a', other: 'a' }, declaration: 'b' },
      ],
    },
  ],
  undecided: [],
});
