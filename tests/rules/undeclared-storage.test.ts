import { undeclaredStorage } from '../../src/rules/undeclared-storage.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const data = { name: 'cart', area: 'localStorage', origin: 'https://shop.test' };

ruleTester(undeclaredStorage, {
  quiet: [
    { name: 'a visit that stores nothing', runs: [run().cookie('sid')] },
    {
      name: 'an item that the policy names',
      runs: [run().storage('localStorage', 'cart', { coverage: 'named', declaration: 'cart' })],
      policy: policy().storage('localStorage', 'cart'),
    },
    {
      name: 'blocked third-party cookies',
      runs: [run().environment({ thirdPartyCookies: 'block' }).request('https://px.ads.test/p')],
    },
  ],
  loud: [
    {
      name: 'an item that nothing covers, with the script that stored it',
      runs: [
        run().storage('localStorage', 'cart', { script: { url: 'https://shop.test/cart.js', line: 3, column: 7 } }),
        run().scenario('reject').storage('localStorage', 'cart', { state: 'deleted' }),
      ],
      findings: [
        {
          message: 'undeclared',
          subject: 'cart@https://shop.test/localStorage',
          severity: 'error',
          data,
          notes: ['localStorage: cart', 'localStorage: cart'],
        },
      ],
    },
    {
      name: 'the same key in two areas as two things',
      runs: [run().storage('sessionStorage', '__proto__').storage('indexedDB', '__proto__')],
      findings: [
        {
          message: 'undeclared',
          subject: '__proto__@https://shop.test/sessionStorage',
          severity: 'error',
          data: { name: '__proto__', area: 'sessionStorage', origin: 'https://shop.test' },
        },
        {
          message: 'undeclared',
          subject: '__proto__@https://shop.test/indexedDB',
          severity: 'error',
          data: { name: '__proto__', area: 'indexedDB', origin: 'https://shop.test' },
        },
      ],
    },
    {
      name: 'an item that the policy describes in general terms only, more mildly',
      runs: [run().storage('localStorage', 'cart', { coverage: 'general', declaration: 'web-storage' })],
      policy: policy().storageInGeneral('web-storage'),
      findings: [
        {
          message: 'generalOnly',
          subject: 'cart@https://shop.test/localStorage',
          severity: 'warning',
          data,
          declaration: 'web-storage',
        },
      ],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    { name: 'a recording with a gap', runs: [run().gap('unreadable')], missing: ['complete-recording'] },
    {
      name: 'a visit with access to the site alone',
      runs: [run().environment({ hostAccess: 'site-only' })],
      missing: ['third-party-hosts'],
    },
  ],
});
