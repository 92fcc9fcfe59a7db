import { partyMismatch } from '../../src/rules/party-mismatch.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const named = { coverage: 'named', declaration: 'uid' } as const;
const first = policy().statement('own-cookies').cookie('uid', { party: 'first', statement: 'own-cookies' });
const third = policy().cookie('uid', { party: 'third', domain: 'ads.test' });

ruleTester(partyMismatch, {
  quiet: [
    { name: 'a first-party cookie declared so', runs: [run().cookie('uid', named)], policy: first },
    {
      name: 'a third-party cookie declared so',
      runs: [run().cookie('uid', { ...named, domain: 'ads.test' })],
      policy: third,
    },
    {
      name: 'a cookie whose party cannot be told',
      runs: [run().cookie('uid', { ...named, domain: 'localhost', party: 'unknown' })],
      policy: first,
    },
    {
      name: 'a cookie that the policy does not name',
      runs: [run().cookie('other', { domain: 'ads.test' })],
      policy: first,
    },
  ],
  loud: [
    {
      name: 'a declared first-party cookie of another domain',
      runs: [run().cookie('uid', { ...named, domain: 'ads.test' })],
      policy: first,
      findings: [
        {
          message: 'thirdNotFirst',
          subject: 'uid@ads.test/',
          severity: 'warning',
          data: { name: 'uid', domain: 'ads.test' },
          declaration: 'uid',
          statement: 'own-cookies',
        },
      ],
    },
    {
      name: 'a declared third-party cookie of the site itself',
      runs: [run().cookie('uid', named), run().scenario('accept').cookie('uid', named)],
      policy: third,
      findings: [
        {
          message: 'firstNotThird',
          subject: 'uid@shop.test/',
          severity: 'warning',
          data: { name: 'uid', domain: 'shop.test' },
          declaration: 'uid',
          notes: ['Set-Cookie: uid; Path=/; Secure', 'Set-Cookie: uid; Path=/; Secure'],
        },
      ],
    },
  ],
  undecided: [
    { name: 'a policy that names no cookie', runs: [run().cookie('uid')], missing: ['named-declarations'] },
    {
      name: 'a policy that names cookies and says no party',
      runs: [run().cookie('uid', named)],
      policy: policy().cookie('uid'),
      missing: ['declared-parties'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], policy: first, missing: ['pages'] },
    {
      name: 'a visit with access to the site alone',
      runs: [run().environment({ hostAccess: 'site-only' })],
      policy: first,
      missing: ['third-party-hosts'],
    },
  ],
});
