import { setBeforeConsent } from '../../src/rules/set-before-consent.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const used = { profile: 'used' } as const;
const early = { message: 'beforeChoice', subject: '_ga@shop.test/', severity: 'error' } as const;
const unsure = { message: 'noChoiceSeen', subject: '_ga@shop.test/', severity: 'warning' } as const;
const data = { name: '_ga', kind: 'cookie' };

ruleTester(setBeforeConsent, {
  quiet: [
    { name: 'a visit that stores nothing', runs: [run()] },
    { name: 'a cookie stored after a yes', runs: [run().scenario('accept').choice('accept').cookie('_ga')] },
    { name: 'a cookie stored after a no: another rule’s affair', runs: [run().choice('reject').cookie('_ga')] },
    { name: 'a cookie that a declaration exempts', runs: [run().cookie('cart', { exempt: true })] },
    { name: 'what is known to be necessary', runs: [run().cookie('PHPSESSID')] },
    {
      name: 'statistics of its own in the United Kingdom, where nobody has said no',
      runs: [run().cookie('visits', { coverage: 'named', purpose: 'statistics' }), run().cookie('_ga')],
      profile: 'uk',
    },
    {
      name: 'a cookie stored after a yes of an earlier visit',
      runs: [run().scenario('browse').at(-1).choice('accept').cookie('_ga')],
    },
    {
      name: 'a cookie stored when the banner was closed: another rule’s affair',
      runs: [run().scenario('dismiss').signal('click', { role: 'close' }).cookie('_ga')],
    },
    { name: 'an item that a declaration exempts', runs: [run().storage('localStorage', 'cart', { exempt: true })] },
  ],
  loud: [
    {
      name: 'a cookie of a visit that never chose',
      runs: [run().cookie('_ga')],
      findings: [{ ...early, data, declaration: null, statement: null }],
    },
    {
      name: 'a cookie stored before the yes, once for all runs, even when it was deleted again',
      runs: [
        run().scenario('accept').cookie('_ga', { requestedSeconds: 60 }).choice('accept').cookie('later'),
        run().scenario('reject').cookie('_ga', { state: 'deleted' }).choice('reject'),
      ],
      findings: [
        { ...early, data, notes: ['Set-Cookie: _ga; Max-Age=60; Path=/; Secure', 'Set-Cookie: _ga; Path=/; Secure'] },
      ],
    },
    {
      name: 'against the declaration that promised to ask first',
      runs: [run().cookie('_ga', { coverage: 'named', declaration: 'ga' })],
      policy: policy()
        .statement('asks-first')
        .cookie('ga', { statement: 'asks-first', consent: { kind: 'required' } }),
      findings: [{ ...early, data, declaration: 'ga', statement: 'asks-first' }],
    },
    {
      name: 'against no declaration where it promised nothing',
      runs: [run().cookie('_ga', { coverage: 'named', declaration: 'ga' })],
      policy: policy().statement('other').cookie('ga', { statement: 'other' }),
      findings: [{ ...early, data, declaration: null, statement: null }],
    },
    {
      name: 'an item of other storage',
      runs: [run().storage('localStorage', 'uid')],
      findings: [
        { ...early, subject: 'uid@https://shop.test/localStorage', data: { name: 'uid', kind: 'localStorage' } },
      ],
    },
    {
      name: 'a cookie in a profile that was in use, as an indication',
      runs: [run().environment(used).cookie('_ga')],
      findings: [{ ...unsure, data: { ...data, doubt: 'profile' } }],
    },
    {
      name: 'a cookie where third-party cookies are blocked, as an indication',
      runs: [run().environment({ thirdPartyCookies: 'block' }).cookie('_ga')],
      findings: [{ ...unsure, data: { ...data, doubt: 'cookies' } }],
    },
    {
      name: 'a cookie on a person’s own visit where no choice was marked, as an indication',
      runs: [run().scenario('browse').cookie('_ga')],
      findings: [{ ...unsure, data: { ...data, doubt: 'choice' } }],
    },
    {
      name: 'a cookie before the choice that the person marked',
      runs: [run().scenario('browse').cookie('_ga').choice('accept')],
      findings: [{ ...early, data }],
    },
  ],
  undecided: [
    {
      name: 'a profile that was in use, where early writes may have come earlier still',
      runs: [run().environment(used).cookie('_ga', { presentAtStart: true, writesAtMs: [] })],
      missing: ['fresh-profile'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    { name: 'a login in place of the site', runs: [run().look({ wall: 'login' })], missing: ['site-itself'] },
    { name: 'a recording with a gap', runs: [run().gap('worker-restarted')], missing: ['complete-recording'] },
    {
      name: 'a visit whose third parties could store nothing',
      runs: [run().environment({ thirdPartyCookies: 'block' }).request('https://px.ads.test/p')],
      missing: ['third-party-cookies'],
    },
  ],
});
