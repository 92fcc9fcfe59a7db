import type { ValueFlag } from '../../src/core/schema/value.ts';
import { personalDataInRequest } from '../../src/rules/personal-data-in-request.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const hit = 'https://px.ads.test/p';
const telling = (name: string | null, ...flags: ValueFlag[]) => ({
  personalData: [{ in: 'query' as const, name, flags }],
});
const person = run().environment({ mode: 'people' });
const found = { message: 'sent', subject: 'ads.test', severity: 'error' } as const;
const data = { site: 'ads.test', form: 'email', place: 'dl', whose: 'unknown' };
const reason = { sv: 'Behövs.', en: 'Needed.' };

ruleTester(personalDataInRequest, {
  quiet: [
    { name: 'a request that tells nothing', runs: [person.request(hit)] },
    { name: 'what the site tells itself', runs: [person.request('https://api.shop.test/', telling('email', 'email'))] },
    {
      name: 'a page that the visitor went to',
      runs: [person.request('https://mail.test/', { type: 'main_frame', ...telling('to', 'email') })],
    },
    {
      name: 'a payment provider that the policy exempts',
      runs: [person.request(hit, { ...telling('email', 'email'), declared: 'named', declaration: 'ads-test' })],
      policy: policy().recipient('ads.test', { consent: { kind: 'exempt', exemption: 'user-input', reason } }),
    },
  ],
  loud: [
    {
      name: 'an e-mail address in a parameter',
      runs: [person.request(hit, telling('dl', 'email'))],
      findings: [{ ...found, data, notes: ['GET image → 200'] }],
    },
    {
      name: 'a personal number before a phone number, under no name',
      runs: [person.request(hit, telling(null, 'phone', 'national-id'))],
      findings: [{ ...found, data: { ...data, form: 'national', place: 'unnamed' } }],
    },
    {
      name: 'a phone number in a path, which the form does not prove',
      runs: [person.request(hit, { personalData: [{ in: 'path', name: null, flags: ['phone'] }] })],
      findings: [{ ...found, severity: 'warning', data: { ...data, form: 'phone', place: 'path' } }],
    },
    {
      name: 'an e-mail address in an audit, in which nobody typed it',
      runs: [run().choice('accept').request(hit, telling('dl', 'email'))],
      findings: [{ ...found, message: 'sentInAudit', severity: 'warning', data }],
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
