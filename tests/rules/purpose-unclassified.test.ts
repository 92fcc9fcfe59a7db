import { purposeUnclassified } from '../../src/rules/purpose-unclassified.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

ruleTester(purposeUnclassified, {
  quiet: [
    { name: 'a purpose', runs: [], policy: policy().cookie('a', { purpose: 'statistics' }) },
    {
      name: 'another purpose that is explained',
      runs: [],
      policy: policy().cookie('a', {
        purpose: 'other',
        purposeText: { sv: 'Fjärrstyr lampan.', en: 'Controls the lamp.' },
      }),
    },
  ],
  loud: [
    {
      name: 'none',
      runs: [],
      policy: policy().recipient('ads.test'),
      findings: [
        {
          message: 'noPurpose',
          subject: 'ads-test',
          severity: 'warning',
          data: { name: 'ads.test' },
          declaration: 'ads-test',
        },
      ],
    },
    {
      name: 'another, unexplained',
      runs: [],
      policy: policy().cookie('a', { purpose: 'other' }),
      findings: [{ message: 'other', subject: 'a', severity: 'warning', data: { name: 'a' }, declaration: 'a' }],
    },
  ],
  undecided: [],
});
