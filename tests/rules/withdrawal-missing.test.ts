import { withdrawalMissing } from '../../src/rules/withdrawal-missing.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const noWayBack = { message: 'noWayBack', subject: 'shop.test', severity: 'error' } as const;
const other = { page: 'https://shop.test/om' } as const;
const back = { wayBack: 'Ändra mitt samtycke' } as const;
const agreed = run().scenario('accept').banner({ accept: 'Godkänn' }).choice('accept');

ruleTester(withdrawalMissing, {
  quiet: [
    { name: 'a way back on every page', runs: [agreed.look(back).look({ ...other, ...back })] },
    { name: 'a way back that came a moment later', runs: [agreed.look({ moment: 'after-choice' }).look(back)] },
    { name: 'a site that asks nothing', runs: [run().look()] },
    { name: 'a banner that is still there', runs: [agreed.banner({ accept: 'Godkänn' })] },
    { name: 'pages without a way back after it was gone', runs: [agreed.look(back).choice('withdraw').look()] },
  ],
  loud: [
    {
      name: 'one page of two',
      runs: [agreed.look(back).look(other)],
      findings: [{ ...noWayBack, data: { pages: 1, of: 2 }, notes: ['no banner; no way back'] }],
    },
    {
      name: 'the only page, in two visits',
      runs: [agreed.look(), agreed.scenario('withdraw').look()],
      findings: [{ ...noWayBack, data: { pages: 1, of: 1 } }],
    },
  ],
  undecided: [
    { name: 'visits without a yes', runs: [run().banner({ accept: 'Godkänn' })], missing: ['accept-run'] },
    {
      name: 'a yes after which nobody looked',
      runs: [run().scenario('accept').choice('accept')],
      missing: ['consent-look'],
    },
    { name: 'a login in place of the page', runs: [agreed.look({ wall: 'login' })], missing: ['site-itself'] },
  ],
});
