import type { Phase } from '../../src/core/schema/consent.ts';
import { identifierShared } from '../../src/rules/identifier-shared.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const hit = 'https://px.ads.test/p';
const ads = { organisation: 'Ads', organisationSource: 'third-party-web', category: 'ad' } as const;
const known = { whose: 'known', organisation: 'Ads', source: 'third-party-web' };
const sharing = run().cookie('_ga').request(hit, ads).shares('_ga', hit, { parameter: 'cid' });
const found = { message: 'shared', subject: 'ads.test', severity: 'warning' } as const;
const told = policy().cookie('_ga', { provider: 'Ads AB' }).recipient('ads.test', { provider: 'Ads AB' });
const named = { ...ads, declared: 'named', declaration: 'ads-test' } as const;
const agreed = (phase: Phase, declaration = 'ga') =>
  run()
    .cookie('_ga', { coverage: 'named', declaration })
    .request(hit, named)
    .shares('_ga', hit, { phase, parameter: 'cid' });
const cookieId = run().cookie('_ga').build().cookies[0]?.id ?? '';
const reason = { sv: 'Behövs.', en: 'Needed.' };

ruleTester(identifierShared, {
  quiet: [
    { name: 'a tracker that receives no identifier of the site', runs: [run().cookie('_ga').request(hit, ads)] },
    {
      name: 'the consent tool’s own host',
      runs: [run().cookie('choice').request(hit, { category: 'consent-provider' }).shares('choice', hit)],
    },
    {
      name: 'a recipient that a declaration exempts',
      runs: [run().cookie('cart').request(hit, { declared: 'named', declaration: 'ads-test' }).shares('cart', hit)],
      policy: policy().recipient('ads.test', { consent: { kind: 'exempt', exemption: 'user-input', reason } }),
    },
    {
      name: 'what goes, after a yes, to the organisation that the policy names for item and recipient',
      runs: [agreed('after-accept')],
      policy: told,
    },
  ],
  loud: [
    {
      name: 'the same before a yes',
      runs: [agreed('before-choice')],
      policy: told,
      findings: [{ ...found, data: { site: 'ads.test', name: '_ga', others: 0, ...known }, declaration: 'ads-test' }],
    },
    {
      name: 'the same in an item of which the policy says that it is another’s',
      runs: [agreed('after-accept')],
      policy: policy().cookie('_ga', { provider: 'Shop AB' }).recipient('ads.test', { provider: 'Ads AB' }),
      findings: [{ ...found, data: { site: 'ads.test', name: '_ga', others: 0, ...known }, declaration: 'ads-test' }],
    },
    {
      name: 'the same in an item of which the policy does not speak',
      runs: [agreed('after-accept', 'other')],
      policy: told,
      findings: [{ ...found, data: { site: 'ads.test', name: '_ga', others: 0, ...known }, declaration: 'ads-test' }],
    },
    {
      name: 'the same in an item of another kind, which the id of the one that the policy names happens to fit',
      runs: [
        run()
          .cookie('_ga', { coverage: 'named', declaration: 'ga' })
          .storage('localStorage', 'uid', { id: cookieId })
          .request(hit, named)
          .shares('uid', hit, { phase: 'after-accept', item: { kind: 'storage', id: cookieId, name: 'uid' } }),
      ],
      policy: told,
      findings: [{ ...found, data: { site: 'ads.test', name: 'uid', others: 0, ...known }, declaration: 'ads-test' }],
    },
    {
      name: 'an identifier in the address of a request',
      runs: [sharing],
      findings: [
        {
          ...found,
          data: { site: 'ads.test', name: '_ga', others: 0, ...known },
          notes: ['cookie _ga → query cid, 1 request'],
        },
      ],
    },
    {
      name: 'several items, once for each recipient',
      runs: [
        run()
          .cookie('_ga')
          .cookie('uid')
          .request(hit, ads)
          .shares('_ga', hit)
          .shares('uid', hit, { in: 'body', count: 3 }),
      ],
      findings: [{ ...found, data: { site: 'ads.test', name: '_ga', others: 1, ...known } }],
    },
    {
      name: 'one behind a name of the site’s own, by whom it reaches',
      runs: [
        run()
          .cookie('_ga')
          .request('https://x.shop.test/p', { isCloaked: true, canonicalHost: 'shop.collect.test' })
          .shares('_ga', 'https://x.shop.test/p'),
      ],
      findings: [
        {
          ...found,
          subject: 'collect.test',
          data: { site: 'collect.test', name: '_ga', others: 0, whose: 'unknown' },
        },
      ],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'third parties out of sight',
      runs: [run().environment({ hostAccess: 'site-only' })],
      missing: ['third-party-hosts'],
    },
  ],
});
