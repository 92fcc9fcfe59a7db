import type { Known } from '../../src/core/schema/known.ts';
import { purposeMismatchKnown } from '../../src/rules/purpose-mismatch-known.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const named = { coverage: 'named', declaration: 'row' } as const;
const known = (changes: Partial<Known>): Known => ({
  platform: 'Measure',
  purposes: ['statistics'],
  exemption: null,
  source: 'open-cookie-database',
  confidence: 'sure',
  ...changes,
});
const declared = policy().statement('needed').cookie('uid', { id: 'row', statement: 'needed' });

ruleTester(purposeMismatchKnown, {
  quiet: [
    { name: 'a name that is not known', runs: [run().cookie('unheard-of', { ...named, purpose: 'necessary' })] },
    { name: 'what the policy says nothing of', runs: [run().cookie('_ga')] },
    { name: 'a purpose that it does not say', runs: [run().cookie('_ga', named)] },
    { name: 'the purpose that is known', runs: [run().cookie('_ga', { ...named, purpose: 'statistics' })] },
    {
      name: 'a class of cookies, which names none',
      runs: [run().cookie('_ga', { coverage: 'general', declaration: 'row', purpose: 'necessary' })],
    },
    {
      name: 'what is exempt by its right purpose: another rule’s affair',
      runs: [run().cookie('_ga', { ...named, purpose: 'statistics', exempt: true })],
    },
    {
      name: 'a preference that may be exempt',
      runs: [run().cookie('pll_language', { ...named, purpose: 'necessary', exempt: true })],
    },
    {
      name: 'something necessary that the policy asks for as a preference',
      runs: [run().cookie('PHPSESSID', { ...named, purpose: 'preferences' })],
    },
    {
      name: 'either meaning of a name with two',
      runs: [
        run()
          .cookie('uid', { ...named, purpose: 'marketing', known: known({ purposes: ['marketing', 'necessary'] }) })
          .cookie('uid', { ...named, purpose: 'necessary', known: known({ purposes: ['marketing', 'necessary'] }) }),
      ],
    },
  ],
  loud: [
    {
      name: 'analytics called necessary',
      runs: [run().cookie('_ga', { ...named, purpose: 'necessary' })],
      policy: declared,
      findings: [
        {
          message: 'calledNecessary',
          subject: '_ga@shop.test/',
          severity: 'error',
          data: {
            name: '_ga',
            kind: 'cookie',
            declared: 'necessary',
            platform: 'Google Analytics',
            known: 'statistics',
            source: 'overlay',
            confidence: 'sure',
          },
          declaration: 'row',
          statement: 'needed',
          notes: ['Set-Cookie: _ga; Path=/; Secure · known for: Google Analytics, statistics (overlay, sure)'],
        },
      ],
    },
    {
      name: 'what is exempt though its purpose is another',
      runs: [run().cookie('_fbp', { ...named, purpose: 'preferences', exempt: true })],
      findings: [
        { message: 'calledNecessary', subject: '_fbp@shop.test/', severity: 'error', data: { known: 'marketing' } },
      ],
    },
    {
      name: 'marketing called statistics, in other storage too',
      runs: [run().storage('localStorage', 'lastExternalReferrer', { ...named, purpose: 'statistics' })],
      findings: [
        {
          message: 'calledOtherwise',
          subject: 'lastExternalReferrer@https://shop.test/localStorage',
          severity: 'warning',
          data: { declared: 'statistics', known: 'marketing', kind: 'localStorage' },
        },
      ],
    },
    {
      name: 'memory of the choice called marketing',
      runs: [run().cookie('OptanonConsent', { ...named, purpose: 'marketing' })],
      findings: [
        {
          message: 'calledOtherwise',
          subject: 'OptanonConsent@shop.test/',
          severity: 'warning',
          data: { known: 'necessary' },
        },
      ],
    },
    {
      name: 'what is likely, one step lower',
      runs: [
        run()
          .cookie('uid', { ...named, purpose: 'necessary', known: known({ confidence: 'likely' }) })
          .cookie('vid', { ...named, purpose: 'marketing', known: known({ confidence: 'likely' }) }),
      ],
      findings: [
        { message: 'calledNecessary', subject: 'uid@shop.test/', severity: 'warning', data: { confidence: 'likely' } },
        { message: 'calledOtherwise', subject: 'vid@shop.test/', severity: 'info', data: { confidence: 'likely' } },
      ],
    },
    {
      name: 'a guess, as a sign alone, from nobody in particular and with two purposes',
      runs: [
        run().cookie('uid', {
          ...named,
          purpose: 'necessary',
          known: known({ platform: null, purposes: ['statistics', 'marketing'], confidence: 'guess' }),
        }),
      ],
      findings: [
        {
          message: 'calledNecessary',
          subject: 'uid@shop.test/',
          severity: 'info',
          data: { platform: 'none', known: 'several', confidence: 'guess' },
          notes: ['Set-Cookie: uid; Path=/; Secure · known for: statistics or marketing (open-cookie-database, guess)'],
        },
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
  ],
});
