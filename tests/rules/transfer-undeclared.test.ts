import { transferUndeclared } from '../../src/rules/transfer-undeclared.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const url = 'https://px.ads.test/p';
const of = (country: string) =>
  run().request(url, { organisation: 'Ads', organisationSource: 'third-party-web', country, category: 'ad' });
const data = {
  site: 'ads.test',
  whose: 'known',
  organisation: 'Ads',
  source: 'third-party-web',
  country: 'US',
  area: 'eu',
  protection: 'partly',
};
const found = { message: 'unsaid', subject: 'ads.test', severity: 'info' } as const;

ruleTester(transferUndeclared, {
  quiet: [
    { name: 'a recipient in the EEA', runs: [of('NO')] },
    { name: 'the site itself', runs: [run().request('https://shop.test/a.png')] },
    {
      name: 'a recipient whose country the policy gives',
      runs: [run().request(url, { country: 'US', declared: 'named', declaration: 'ads-test' })],
      policy: policy().recipient('ads.test', { country: 'US' }),
    },
    {
      name: 'a text that informs of transfers',
      runs: [of('US')],
      policy: policy().statement('abroad', { informs: ['transfers'] }),
    },
    { name: 'a recipient in the EEA, seen from the United Kingdom', runs: [of('SE')], profile: 'uk' },
  ],
  loud: [
    { name: 'a recipient in the USA', runs: [of('US')], findings: [{ ...found, data }] },
    {
      name: 'a recipient that the policy names and gives no country',
      runs: [
        run().request(url, {
          organisation: 'Ads',
          organisationSource: 'policy',
          country: 'US',
          declared: 'named',
          declaration: 'ads-test',
        }),
      ],
      policy: policy().recipient('ads.test'),
      findings: [{ ...found, data: { ...data, source: 'policy' }, declaration: 'ads-test' }],
    },
    {
      name: 'a country of which it was decided that it protects',
      runs: [of('GB')],
      findings: [{ ...found, data: { ...data, country: 'GB', protection: 'adequate' } }],
    },
    {
      name: 'a country of which nothing was decided, seen from the United Kingdom',
      runs: [of('CN')],
      profile: 'uk',
      findings: [{ ...found, data: { ...data, country: 'CN', area: 'uk', protection: 'none' } }],
    },
  ],
  undecided: [
    {
      name: 'a recipient of which no country is known',
      runs: [run().request(url)],
      missing: ['recipient-countries'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
  ],
});
