import { contactBeforeConsent } from '../../src/rules/contact-before-consent.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const pixel = 'https://px.ads.test/p';
const early = { site: 'ads.test', when: 'before', doubt: 'none', whose: 'unknown' };
const contacted = { message: 'contacted', subject: 'ads.test', severity: 'warning' } as const;
const identified = { message: 'identified', subject: 'ads.test', severity: 'error' } as const;
const reason = { sv: 'Betalning.', en: 'Payment.' };
const exempt = { kind: 'exempt', exemption: 'user-input', reason } as const;

ruleTester(contactBeforeConsent, {
  quiet: [
    { name: 'a tracker after the yes', runs: [run().choice('accept').request(pixel, { isPixel: true })] },
    {
      name: 'a font, a picture or a script from a host that tracks nobody',
      runs: [run().request('https://cdn.test/a.js')],
    },
    { name: 'the consent tool', runs: [run().request(pixel, { isPixel: true, category: 'consent-provider' })] },
    {
      name: 'a tracker that the visitor went to',
      runs: [run().request('https://social.test/', { type: 'main_frame', category: 'social' })],
    },
    {
      name: 'a recipient that a declaration exempts',
      runs: [run().request(pixel, { isPixel: true, declared: 'named', declaration: 'ads-test' })],
      policy: policy().recipient('ads.test', { consent: exempt }),
    },
    {
      name: 'a delivery network with a cookie against robots',
      runs: [run().request('https://cdn.test/a.js', { category: 'cdn', sentCookies: ['__cf_bm'] })],
    },
    {
      name: 'an identifier passed on after the yes',
      runs: [
        run().cookie('_ga').request('https://cdn.test/a.js').choice('accept').shares('_ga', 'https://cdn.test/a.js'),
      ],
    },
  ],
  loud: [
    {
      name: 'a pixel before any choice',
      runs: [run().request(pixel, { isPixel: true })],
      findings: [{ ...contacted, data: early, notes: ['GET image → 200'] }],
    },
    {
      name: 'a tag manager, though it stores nothing, and whose it is',
      runs: [
        run().request('https://tags.test/t.js', {
          category: 'tag-manager',
          organisation: 'Tags',
          organisationSource: 'third-party-web',
        }),
      ],
      findings: [
        {
          ...contacted,
          subject: 'tags.test',
          data: { ...early, site: 'tags.test', whose: 'known', organisation: 'Tags', source: 'third-party-web' },
        },
      ],
    },
    {
      name: 'a tracker after a no, against the declaration that promised to ask',
      runs: [run().choice('reject').request(pixel, { category: 'ad', declared: 'named', declaration: 'ads-test' })],
      policy: policy().recipient('ads.test', { consent: { kind: 'required' } }),
      findings: [{ ...contacted, severity: 'error', data: { ...early, when: 'reject' }, declaration: 'ads-test' }],
    },
    {
      name: 'a party that nobody knows, where the policy says that it waits for a yes',
      runs: [run().request(pixel, { declared: 'named', declaration: 'ads-test' })],
      policy: policy().recipient('ads.test', { consent: { kind: 'required' } }),
      findings: [{ ...contacted, severity: 'error', data: early, declaration: 'ads-test' }],
    },
    {
      name: 'a request that takes a cookie along, once for the recipient',
      runs: [
        run()
          .request(pixel, { isPixel: true })
          .request(pixel, { sentCookies: ['__cf_bm', 'IDE'] }),
      ],
      findings: [{ ...identified, data: { ...early, with: 'cookie', name: 'IDE' } }],
    },
    {
      name: 'a request that takes an identifier of the site’s own cookie along',
      runs: [run().cookie('_ga').request(pixel).shares('_ga', pixel)],
      findings: [{ ...identified, data: { ...early, with: 'identifier', name: '_ga' } }],
    },
    {
      name: 'a third party behind a name of the site’s own, under the third party’s',
      runs: [
        run().request('https://x.shop.test/p', {
          isCloaked: true,
          canonicalHost: 'shop.ads.test',
          category: 'analytics',
        }),
      ],
      findings: [{ ...contacted, data: early }],
    },
    {
      name: 'a pixel in a profile that was in use, as an indication',
      runs: [run().environment({ profile: 'used' }).request(pixel, { isPixel: true })],
      findings: [{ ...contacted, severity: 'info', data: { ...early, doubt: 'profile' } }],
    },
    {
      name: 'a cookie sent along on a person’s own visit where no choice was seen, as an indication',
      runs: [
        run()
          .scenario('browse')
          .request(pixel, { sentCookies: ['IDE'] }),
      ],
      findings: [
        { ...identified, severity: 'warning', data: { ...early, doubt: 'choice', with: 'cookie', name: 'IDE' } },
      ],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'a visit with access to the site alone',
      runs: [run().environment({ hostAccess: 'site-only' })],
      missing: ['third-party-hosts'],
    },
    { name: 'a check for robots in place of the site', runs: [run().look({ wall: 'bot' })], missing: ['site-itself'] },
    { name: 'a profile that was in use', runs: [run().environment({ profile: 'used' })], missing: ['fresh-profile'] },
  ],
});
