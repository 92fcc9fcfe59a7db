import { storageIdentifier } from '../../src/rules/storage-identifier.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const telling = { digest: '0123456789abcdef', length: 36, shape: 'uuid' as const, flags: [], identifiers: ['a'] };
const reason = { sv: 'Behövs.', en: 'Needed.' };
const raw = (text: string) => ({ value: { ...telling, raw: text } });
const found = { subject: 'uid@https://shop.test/localStorage', severity: 'warning' } as const;

ruleTester(storageIdentifier, {
  quiet: [
    { name: 'a setting', runs: [run().storage('localStorage', 'theme')] },
    {
      name: 'an identifier that goes with its tab',
      runs: [run().storage('sessionStorage', 'uid', { value: telling })],
    },
    {
      name: 'a database, of which the name alone is known',
      runs: [run().storage('indexedDB', 'uid', { value: null })],
    },
    {
      name: 'what a declaration exempts',
      runs: [run().storage('localStorage', 'uid', { value: telling, exempt: true })],
    },
    {
      name: 'what two new browsers got alike',
      runs: [
        run().storage('localStorage', 'build', raw('9f86d081884c7d65')),
        run().repetition(2, 2).storage('localStorage', 'build', raw('9f86d081884c7d65')),
      ],
    },
  ],
  loud: [
    {
      name: 'an identifier before a choice',
      runs: [run().storage('localStorage', 'uid', { value: telling })],
      findings: [
        {
          ...found,
          message: 'beforeChoice',
          severity: 'error',
          data: { name: 'uid', doubt: 'none' },
          notes: ['localStorage: uid'],
        },
      ],
    },
    {
      name: 'one that differs between two new browsers',
      runs: [
        run().storage('localStorage', 'uid', raw('9f86d081884c7d65')),
        run().repetition(2, 2).storage('localStorage', 'uid', raw('60303ae22b998861')),
      ],
      findings: [{ ...found, message: 'beforeChoice', severity: 'error', data: { name: 'uid', doubt: 'none' } }],
    },
    {
      name: 'one against a promise to ask, in a visit of whoever runs the site',
      runs: [
        run()
          .cookie('wp-settings-1', { presentAtStart: true, writesAtMs: [], asksAtMs: [] })
          .storage('localStorage', 'uid', { value: telling, coverage: 'named', declaration: 'uid' }),
      ],
      policy: policy().storage('localStorage', 'uid', { consent: { kind: 'required' } }),
      findings: [{ ...found, message: 'beforeChoice', data: { name: 'uid', doubt: 'editor' }, declaration: 'uid' }],
    },
    {
      name: 'one after a yes, which stays for ever',
      runs: [run().choice('accept').storage('localStorage', 'uid', { value: telling })],
      findings: [{ ...found, message: 'endless', data: { name: 'uid' } }],
    },
    {
      name: 'one for statistics in the United Kingdom, where the yes is not missing but the end is',
      runs: [run().storage('localStorage', 'uid', { value: telling, coverage: 'named', purpose: 'statistics' })],
      profile: 'uk',
      findings: [{ ...found, message: 'endless', data: { name: 'uid' } }],
    },
    {
      name: 'what the policy exempts in general, which exempts nothing',
      runs: [run().choice('accept').storage('localStorage', 'uid', { value: telling, coverage: 'general' })],
      policy: policy().storageInGeneral('all', { consent: { kind: 'exempt', exemption: 'user-input', reason } }),
      findings: [{ ...found, message: 'endless', data: { name: 'uid' } }],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'frames out of sight',
      runs: [run().environment({ hostAccess: 'site-only' })],
      missing: ['third-party-hosts'],
    },
  ],
});
