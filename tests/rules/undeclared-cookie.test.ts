import type { Writer } from '../../src/core/schema/stored-record.ts';
import { undeclaredCookie } from '../../src/rules/undeclared-cookie.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const general = policy()
  .statement('type-session')
  .cookiesInGeneral('session-cookies', { statement: 'type-session', covers: { party: null, kind: 'session' } });
const leftover = { presentAtStart: true, writesAtMs: [] };
const hostile = '<img src=x onerror=alert(1)>\u001b[31m\u202e__proto__';

ruleTester(undeclaredCookie, {
  quiet: [
    { name: 'a visit that stores nothing', runs: [run()] },
    {
      name: 'a cookie that the policy names',
      runs: [run().cookie('sid', { coverage: 'named', declaration: 'sid' })],
      policy: policy().cookie('sid'),
    },
    { name: 'a write that the browser refused', runs: [run().attempt('_ga', { outcome: 'refused' })] },
    {
      name: 'a third party’s cookie of an earlier visit, in a profile that was in use',
      runs: [
        run()
          .environment({ profile: 'used' })
          .cookie('NID', { ...leftover, domain: 'search.test' }),
      ],
    },
    {
      name: 'a person’s own visit that still goes on, where no jar can be asked',
      runs: [run().environment({ mode: 'people' }).cutShort().withoutSelfCheck()],
    },
    {
      name: 'blocked third-party cookies where no third party was contacted',
      runs: [run().environment({ thirdPartyCookies: 'block' })],
    },
  ],
  loud: [
    {
      name: 'a cookie that nothing covers, once for all its writes and runs',
      runs: [
        run().cookie('_ma', { requestedSeconds: 34_560_000 }),
        run()
          .scenario('accept')
          .choice('accept')
          .cookie('_ma', {
            secure: false,
            requestedSeconds: 60,
            setBy: script('https://cdn.test/ma.js'),
          }),
      ],
      findings: [
        {
          message: 'undeclared',
          subject: '_ma@shop.test/',
          severity: 'error',
          data: { name: '_ma', domain: 'shop.test' },
          declaration: null,
          notes: ['Set-Cookie: _ma; Max-Age=34560000; Path=/; Secure', 'document.cookie: _ma; Max-Age=60; Path=/'],
        },
      ],
    },
    {
      name: 'the cookies of the host, of its subdomains and of a partition each by itself',
      runs: [
        run()
          .cookie('_ga', { hostOnly: false })
          .cookie('_ga', { storedSeconds: 34_000_000 })
          .cookie('_ga', { partitionKey: 'https://top.test' }),
      ],
      findings: ['_ga@.shop.test/', '_ga@shop.test/', '_ga@shop.test/#https://top.test'].map((subject) => ({
        message: 'undeclared',
        subject,
        severity: 'error',
        data: { name: '_ga', domain: 'shop.test' },
      })),
    },
    {
      name: 'a cookie that was deleted again',
      runs: [run().cookie('_tmp', { state: 'deleted', removedAtMs: 900 })],
      findings: [
        {
          message: 'undeclared',
          subject: '_tmp@shop.test/',
          severity: 'error',
          data: { name: '_tmp', domain: 'shop.test' },
        },
      ],
    },
    {
      name: 'a cookie of the site itself that lay there from before, as an indication',
      runs: [run().environment({ profile: 'used' }).cookie('old', leftover)],
      findings: [
        {
          message: 'undeclared',
          subject: 'old@shop.test/',
          severity: 'warning',
          data: { name: 'old', domain: 'shop.test' },
        },
      ],
    },
    {
      name: 'a cookie that lay there from before and was written again',
      runs: [run().cookie('NID', { presentAtStart: true, writesAtMs: [300], domain: 'search.test', path: '/a' })],
      findings: [
        {
          message: 'undeclared',
          subject: 'NID@search.test/a',
          severity: 'error',
          data: { name: 'NID', domain: 'search.test' },
        },
      ],
    },
    {
      name: 'a cookie that the policy describes in general terms only, more mildly',
      runs: [run().cookie('sid', { coverage: 'general', declaration: 'session-cookies' })],
      policy: general,
      findings: [
        {
          message: 'generalOnly',
          subject: 'sid@shop.test/',
          severity: 'warning',
          data: { name: 'sid', domain: 'shop.test' },
          declaration: 'session-cookies',
          statement: 'type-session',
        },
      ],
    },
    {
      name: 'a hostile name as it is, and what was seen in a recording with holes',
      runs: [run().gap('truncated').cookie(hostile)],
      findings: [
        {
          message: 'undeclared',
          subject: `${hostile}@shop.test/`,
          severity: 'error',
          data: { name: hostile, domain: 'shop.test' },
        },
      ],
    },
  ],
  undecided: [
    { name: 'an audit without runs', runs: [], missing: ['pages'] },
    { name: 'a run that reached no page', runs: [run(), run().withoutPages()], missing: ['pages'] },
    { name: 'a recording with a gap', runs: [run().gap('worker-restarted')], missing: ['complete-recording'] },
    { name: 'a recording that the jar contradicts', runs: [run().missed('sid')], missing: ['complete-recording'] },
    { name: 'a page that answered with an error', runs: [run(), run().status(500)], missing: ['pages'] },
    { name: 'a check for robots in place of the site', runs: [run().look({ wall: 'bot' })], missing: ['site-itself'] },
    { name: 'a visit that was broken off', runs: [run(), run().cutShort()], missing: ['complete-recording'] },
    { name: 'an audit that could not ask the jar', runs: [run().withoutSelfCheck()], missing: ['complete-recording'] },
    {
      name: 'a visit with access to the site alone',
      runs: [run().environment({ hostAccess: 'site-only' })],
      missing: ['third-party-hosts'],
    },
    {
      name: 'a visit whose third parties could store nothing',
      runs: [run().environment({ thirdPartyCookies: 'block' }).request('https://px.ads.test/p')],
      missing: ['third-party-cookies'],
    },
    {
      name: 'a refused write where nobody knows whether third parties may store',
      runs: [run().environment({ thirdPartyCookies: 'unknown' }).attempt('_ga', { outcome: 'refused' })],
      missing: ['third-party-cookies'],
    },
  ],
});

function script(url: string): Writer {
  return { via: 'document.cookie', url, line: 12, column: 4, chain: [], page: null, frame: null };
}
