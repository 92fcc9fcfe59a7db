import type { ValueFlag } from '../../src/core/schema/value.ts';
import { personalDataInCookie } from '../../src/rules/personal-data-in-cookie.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const holding = (...flags: ValueFlag[]) => ({
  value: { digest: '0123456789abcdef', length: 20, shape: 'text' as const, flags },
});
const promising = policy().statement('anonymous', { claims: ['cookies-hold-no-personal-data'] });
const found = { message: 'holds', subject: 'user@shop.test/', severity: 'warning' } as const;
const data = { name: 'user', kind: 'cookie' };
const wordPress = 'wordpress_logged_in_0123456789abcdef0123456789abcdef';

ruleTester(personalDataInCookie, {
  quiet: [
    { name: 'a cookie that holds a number', runs: [run().cookie('user')], policy: promising },
    {
      name: 'a database, of which the names alone are known',
      runs: [run().storage('indexedDB', 'a', { value: null })],
    },
    { name: 'WordPress’ test, which holds no name', runs: [run().cookie('wordpress_test_cookie')] },
  ],
  loud: [
    {
      name: 'an e-mail address, before all else that a value looks like',
      runs: [run().cookie('user', holding('email', 'ip-address'))],
      findings: [{ ...found, data: { ...data, form: 'email' } }],
    },
    {
      name: 'an e-mail address against the word of the policy',
      runs: [run().cookie('user', holding('email'))],
      policy: promising,
      findings: [
        {
          ...found,
          message: 'againstPolicy',
          severity: 'error',
          data: { ...data, form: 'email' },
          statement: 'anonymous',
        },
      ],
    },
    {
      name: 'a personal number',
      runs: [run().cookie('user', holding('national-id'))],
      findings: [{ ...found, data: { ...data, form: 'national' } }],
    },
    {
      name: 'a phone number, which the form does not prove',
      runs: [run().cookie('user', holding('phone'))],
      policy: promising,
      findings: [{ ...found, message: 'againstPolicy', data: { ...data, form: 'phone' }, statement: 'anonymous' }],
    },
    {
      name: 'what may be an IP address, as information',
      runs: [run().cookie('user', holding('ip-address'))],
      findings: [{ ...found, severity: 'info', data: { ...data, form: 'ip' } }],
    },
    {
      name: 'an address in web storage, of which the policy promises nothing',
      runs: [run().storage('localStorage', 'user', holding('email'))],
      policy: promising,
      findings: [
        {
          ...found,
          subject: 'user@https://shop.test/localStorage',
          data: { name: 'user', kind: 'localStorage', form: 'email' },
        },
      ],
    },
    {
      name: 'the user name of whoever is logged in to WordPress',
      runs: [run().cookie(wordPress, { value: { ...holding().value, identifiers: ['a'] } })],
      findings: [
        { ...found, subject: `${wordPress}@shop.test/`, data: { name: wordPress, kind: 'cookie', form: 'user' } },
      ],
    },
  ],
  undecided: [{ name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] }],
});
