import type { Exemption } from '../../src/core/schema/consent-need.ts';
import { durationDisproportionate } from '../../src/rules/duration-disproportionate.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const day = 86_400;
const declared = { exempt: true, coverage: 'named', declaration: 'member' } as const;
const asking = (requestedSeconds: number) => run().cookie('member', { ...declared, requestedSeconds });
const exempting = (exemption: Exemption) =>
  policy().cookie('member', { consent: { kind: 'exempt', exemption, reason: { sv: 'Behövs.', en: 'Needed.' } } });

ruleTester(durationDisproportionate, {
  quiet: [
    { name: 'a session', runs: [run().cookie('member', declared)], policy: exempting('load-balancing') },
    { name: '“remember me” for two weeks', runs: [asking(14 * day)], policy: exempting('authentication') },
    { name: 'a choice of a year', runs: [asking(365 * day)], policy: exempting('consent-choice') },
    { name: 'a setting of a year', runs: [asking(366 * day)], policy: exempting('user-interface') },
    {
      name: 'a cookie that needs a yes',
      runs: [run().cookie('member', { ...declared, exempt: false, requestedSeconds: 400 * day })],
      policy: policy().cookie('member', { consent: { kind: 'required' } }),
    },
    { name: 'a policy that exempts nothing', runs: [run().cookie('_ga', { requestedSeconds: 400 * day })] },
  ],
  loud: [
    {
      name: 'a login of a year, by what it asked for',
      runs: [asking(730 * day)],
      policy: exempting('authentication'),
      findings: [
        {
          message: 'longerThanNeeded',
          subject: 'member@shop.test/',
          severity: 'warning',
          data: {
            name: 'member',
            exemption: 'authentication',
            lifetime: { seconds: 730 * day },
            most: { seconds: 15 * day },
          },
          declaration: 'member',
        },
      ],
    },
    {
      name: 'a player that remembers for longer than a day',
      runs: [asking(day + 1)],
      policy: exempting('media-player'),
      findings: [
        {
          message: 'longerThanNeeded',
          subject: 'member@shop.test/',
          severity: 'warning',
          data: { name: 'member', exemption: 'player', lifetime: { seconds: day + 1 }, most: { seconds: day } },
          declaration: 'member',
        },
      ],
    },
  ],
  undecided: [{ name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] }],
});
