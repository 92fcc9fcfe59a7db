import { exemptionDoubtful } from '../../src/rules/exemption-doubtful.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const reason = { sv: 'Behövs.', en: 'Needed.' };
const exempt = { kind: 'exempt', exemption: 'user-input', reason } as const;

ruleTester(exemptionDoubtful, {
  quiet: [
    { name: 'an exemption of something unknown', runs: [run().cookie('cart', { exempt: true })] },
    { name: 'a tracker that nobody exempts: another rule’s affair', runs: [run().cookie('_ga')] },
    { name: 'a name that only begins alike', runs: [run().cookie('_garden', { exempt: true })] },
  ],
  loud: [
    {
      name: 'analytics that the policy exempts',
      runs: [run().cookie('_ga_ABC123', { exempt: true, coverage: 'named', declaration: 'ga' })],
      policy: policy().statement('needed').cookie('ga', { statement: 'needed', consent: exempt }),
      findings: [
        {
          message: 'doubtful',
          subject: '_ga_ABC123@shop.test/',
          severity: 'warning',
          data: { name: '_ga_ABC123', kind: 'cookie', tool: 'Google Analytics' },
          declaration: 'ga',
          statement: 'needed',
        },
      ],
    },
    {
      name: 'what a shop stores for its own curiosity, in other storage too',
      runs: [run().storage('localStorage', 'sbjs_first', { exempt: true })],
      findings: [
        {
          message: 'doubtful',
          subject: 'sbjs_first@https://shop.test/localStorage',
          severity: 'warning',
          data: { name: 'sbjs_first', kind: 'localStorage', tool: 'WooCommerce order attribution' },
        },
      ],
    },
  ],
  undecided: [{ name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] }],
});
