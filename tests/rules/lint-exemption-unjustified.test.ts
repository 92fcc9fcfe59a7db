import { lintExemptionUnjustified } from '../../src/rules/lint-exemption-unjustified.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

const exempt = {
  kind: 'exempt',
  exemption: 'user-input',
  reason: { sv: 'Minns varukorgen.', en: 'Remembers the basket.' },
} as const;

ruleTester(lintExemptionUnjustified, {
  quiet: [
    {
      name: 'an exemption with its reason',
      runs: [],
      policy: policy().cookie('cart', { purpose: 'necessary', consent: exempt }),
    },
    { name: 'statistics that wait for a yes', runs: [], policy: policy().cookie('_ma', { purpose: 'statistics' }) },
    {
      name: 'something necessary that asks nevertheless',
      runs: [],
      policy: policy().cookie('sid', { purpose: 'necessary', consent: { kind: 'required' } }),
    },
  ],
  loud: [
    {
      name: 'something necessary without a reason',
      runs: [],
      policy: policy().cookie('sid', { purpose: 'necessary' }),
      findings: [
        { message: 'noReason', subject: 'sid', severity: 'warning', data: { name: 'sid' }, declaration: 'sid' },
      ],
    },
    {
      name: 'statistics that are exempt, also as a further purpose',
      runs: [],
      policy: policy()
        .cookie('a', { purpose: 'statistics', consent: exempt })
        .cookie('b', { purpose: 'necessary', otherPurposes: ['marketing'], consent: exempt }),
      findings: [
        { message: 'otherPurpose', subject: 'a', severity: 'warning', data: { name: 'a' }, declaration: 'a' },
        { message: 'otherPurpose', subject: 'b', severity: 'warning', data: { name: 'b' }, declaration: 'b' },
      ],
    },
  ],
  undecided: [],
});
