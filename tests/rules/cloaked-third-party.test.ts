import { cloakedThirdParty } from '../../src/rules/cloaked-third-party.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const url = 'https://stats.shop.test/p';
const cloaked = { isCloaked: true, canonicalHost: 'shop.collect.test' } as const;
const found = { subject: 'collect.test', severity: 'warning' } as const;
const data = { host: 'stats.shop.test', canonical: 'shop.collect.test', whose: 'unknown' };

ruleTester(cloakedThirdParty, {
  quiet: [
    {
      name: 'a rented server of the site’s own',
      runs: [run().request(url, { isCloaked: false, canonicalHost: 'shop.cdn.test' })],
    },
    { name: 'a third party under its own name', runs: [run().request('https://px.ads.test/p')] },
    {
      name: 'a page that the visitor went to',
      runs: [run().request('https://www.shop.test/', { ...cloaked, type: 'main_frame' })],
    },
  ],
  loud: [
    { name: 'an alias', runs: [run().request(url, cloaked)], findings: [{ ...found, message: 'cloaked', data }] },
    {
      name: 'an alias that gets the site’s cookies, in whichever request',
      runs: [
        run()
          .request(url, cloaked)
          .request(url, { ...cloaked, sentCookies: ['sid', '_ga'] }),
      ],
      findings: [
        {
          ...found,
          message: 'cloakedWithCookies',
          data: { ...data, cookies: 2 },
          notes: ['GET image → 200; Cookie: sid, _ga'],
        },
      ],
    },
    {
      name: 'an alias of whom the policy names, as information',
      runs: [run().request(url, { ...cloaked, declared: 'named', declaration: 'collect-test' })],
      policy: policy().recipient('collect.test'),
      findings: [{ ...found, message: 'cloaked', severity: 'info', data, declaration: 'collect-test' }],
    },
  ],
  undecided: [
    {
      name: 'a host of the site’s own that nobody asked the DNS about',
      runs: [run().request(url, { isCloaked: null })],
      missing: ['host-aliases'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
  ],
});
