import { keptAfterWithdrawal } from '../../src/rules/kept-after-withdrawal.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const agreed = run().scenario('withdraw').choice('accept');
const data = { name: '_ga', kind: 'cookie', doubt: 'none' };
const found = { subject: '_ga@shop.test/', severity: 'warning' } as const;
const ads = { category: 'ad', organisation: 'Ads', organisationSource: 'third-party-web' } as const;

ruleTester(keptAfterWithdrawal, {
  quiet: [
    { name: 'a cookie that is deleted', runs: [agreed.cookie('_ga', { state: 'deleted' }).choice('withdraw')] },
    {
      name: 'a cookie of others, which the site cannot delete',
      runs: [agreed.cookie('IDE', { domain: 'ads.test' }).choice('withdraw')],
    },
    {
      name: 'a cookie that did not wait for the yes: another rule’s affair',
      runs: [run().scenario('withdraw').cookie('_ga').choice('accept').choice('withdraw')],
    },
    { name: 'what a declaration exempts', runs: [agreed.cookie('cart', { exempt: true }).choice('withdraw')] },
    {
      name: 'a tracker that is contacted after the yes alone',
      runs: [agreed.request('https://px.ads.test/p', ads).choice('withdraw')],
    },
    {
      name: 'a tracker that did not wait for the yes: another rule’s affair',
      runs: [
        run()
          .scenario('withdraw')
          .request('https://px.ads.test/p', ads)
          .choice('accept')
          .request('https://px.ads.test/p', ads)
          .choice('withdraw')
          .request('https://px.ads.test/p', ads),
      ],
    },
    {
      name: 'an image from another host',
      runs: [agreed.request('https://cdn.test/a.png').choice('withdraw').request('https://cdn.test/a.png')],
    },
    {
      name: 'a recipient that a declaration exempts',
      runs: [
        agreed
          .request('https://px.ads.test/p', { ...ads, declared: 'named', declaration: 'ads-test' })
          .choice('withdraw')
          .request('https://px.ads.test/p', { ...ads, declared: 'named', declaration: 'ads-test' }),
      ],
      policy: policy().recipient('ads.test', {
        consent: { kind: 'exempt', exemption: 'security', reason: { sv: 'x', en: 'x' } },
      }),
    },
  ],
  loud: [
    {
      name: 'a cookie that stays',
      runs: [agreed.cookie('_ga').choice('withdraw')],
      findings: [{ ...found, message: 'kept', data }],
    },
    {
      name: 'an item of other storage that stays',
      runs: [agreed.storage('localStorage', 'uid').choice('withdraw')],
      findings: [
        {
          message: 'kept',
          severity: 'warning',
          subject: 'uid@https://shop.test/localStorage',
          data: { name: 'uid', kind: 'localStorage', doubt: 'none' },
        },
      ],
    },
    {
      name: 'a cookie that stays and is refreshed, once',
      runs: [
        agreed
          .cookie('_ga', { setAtMs: 300, writesAtMs: [300, 900], asksAtMs: [300, 900] })
          .at(600)
          .choice('withdraw'),
      ],
      findings: [{ ...found, message: 'writtenAgain', data }],
    },
    {
      name: 'a cookie of others that is stored afterwards',
      runs: [agreed.choice('withdraw').cookie('IDE', { domain: 'ads.test' })],
      findings: [
        {
          message: 'writtenAgain',
          severity: 'warning',
          subject: 'IDE@ads.test/',
          data: { name: 'IDE', kind: 'cookie', doubt: 'none' },
        },
      ],
    },
    {
      name: 'a tracker that is still contacted',
      runs: [agreed.request('https://px.ads.test/p', ads).choice('withdraw').request('https://px.ads.test/p', ads)],
      findings: [
        {
          message: 'contactedStill',
          severity: 'warning',
          subject: 'ads.test',
          data: { site: 'ads.test', whose: 'known', organisation: 'Ads', source: 'third-party-web', doubt: 'none' },
        },
      ],
    },
    {
      name: 'a cookie that stays in a profile that was in use, as an indication',
      runs: [agreed.environment({ profile: 'used' }).cookie('_ga').choice('withdraw')],
      findings: [{ ...found, message: 'kept', severity: 'info', data: { ...data, doubt: 'profile' } }],
    },
  ],
  undecided: [
    { name: 'visits of which none took back a yes', runs: [run(), agreed], missing: ['withdraw-run'] },
    {
      name: 'a withdrawal with a gap in its recording',
      runs: [agreed.choice('withdraw').gap('worker-restarted')],
      missing: ['complete-recording'],
    },
  ],
});
