import { undeclaredThirdParty } from '../../src/rules/undeclared-third-party.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

ruleTester(undeclaredThirdParty, {
  quiet: [
    {
      name: 'a third party behind a name of the site’s own, which the contacts tell of',
      runs: [run().request('https://x.shop.test/p', { isCloaked: true, canonicalHost: 'shop.collect.test' })],
    },
    { name: 'requests to the site itself', runs: [run().request('https://static.shop.test/logo.png')] },
    {
      name: 'a recipient that the policy names',
      runs: [run().request('https://js.pay.test/v3', { declared: 'named', declaration: 'pay-test' })],
      policy: policy().recipient('pay.test'),
    },
    {
      name: 'another site that the visitor went to',
      runs: [run().request('https://news.test/', { type: 'main_frame' })],
    },
    {
      name: 'a request of the visitor’s own extension',
      runs: [run().request('https://fonts.test/f.woff2', { initiator: 'chrome-extension://abcdefghijklmnop' })],
    },
    { name: 'an address without a host', runs: [run().request('data:text/plain,x', { party: 'unknown' })] },
  ],
  loud: [
    {
      name: 'one finding for all hosts of a registrable domain, five requests of a run at most',
      runs: [
        ['a', 'b', 'c', 'd', 'e', 'f'].reduce((visit, host) => visit.request(`https://${host}.ads.test/p`), run()),
        run()
          .scenario('accept')
          .request('https://px.ads.test/p', { type: 'ping', method: 'POST', sentCookies: ['IDE', 'uid'] })
          .request('https://px.ads.test/q', { type: 'script', status: null, error: 'net::ERR_NAME_NOT_RESOLVED' }),
      ],
      findings: [
        {
          message: 'undeclared',
          subject: 'ads.test',
          severity: 'error',
          data: { site: 'ads.test', whose: 'unknown' },
          notes: [
            ...Array.from({ length: 5 }, () => 'GET image → 200'),
            'POST ping → 200; Cookie: IDE, uid',
            'GET script → net::ERR_NAME_NOT_RESOLVED',
          ],
        },
      ],
    },
    {
      name: 'a recipient that is described in general terms: a class of recipients covers no host',
      runs: [run().request('https://px.ads.test/p')],
      policy: policy().recipientsInGeneral('bookkeeping'),
      findings: [
        { message: 'undeclared', subject: 'ads.test', severity: 'error', data: { site: 'ads.test', whose: 'unknown' } },
      ],
    },
    {
      name: 'what was seen, though third parties were mostly out of sight',
      runs: [
        run()
          .environment({ hostAccess: 'site-only' })
          .request('https://px.ads.test/p', { seenBy: 'page', method: null, status: null, sentCookies: null }),
      ],
      findings: [
        {
          message: 'undeclared',
          subject: 'ads.test',
          severity: 'error',
          data: { site: 'ads.test', whose: 'unknown' },
          notes: ['image, seen from the page, without headers'],
        },
      ],
    },
    {
      name: 'whose it is, and who says so',
      runs: [
        run().request('https://www.social.test/p', {
          organisation: 'Social',
          organisationSource: 'third-party-web',
          category: 'social',
        }),
      ],
      findings: [
        {
          message: 'undeclared',
          subject: 'social.test',
          severity: 'error',
          data: { site: 'social.test', whose: 'known', organisation: 'Social', source: 'third-party-web' },
        },
      ],
    },
    {
      name: 'a rented server: whose it is, one does not know',
      runs: [run().request('https://shared.cloud.test/p', { hostedBy: 'Cloud', category: 'hosting' })],
      findings: [
        {
          message: 'undeclared',
          subject: 'cloud.test',
          severity: 'error',
          data: { site: 'cloud.test', whose: 'hosted', organisation: 'Cloud', source: 'third-party-web' },
        },
      ],
    },
    {
      name: 'an address whose owner cannot be told, more mildly',
      runs: [run().request('https://192.0.2.7/p', { party: 'unknown', site: '192.0.2.7' })],
      findings: [
        { message: 'perhapsUndeclared', subject: '192.0.2.7', severity: 'warning', data: { site: '192.0.2.7' } },
      ],
    },
  ],
  undecided: [
    {
      name: 'a visit with access to the site alone',
      runs: [run().environment({ hostAccess: 'site-only' })],
      missing: ['third-party-hosts'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    { name: 'a recording that began late', runs: [run().gap('late-start')], missing: ['complete-recording'] },
  ],
});
