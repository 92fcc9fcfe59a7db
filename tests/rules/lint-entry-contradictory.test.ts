import { lintEntryContradictory } from '../../src/rules/lint-entry-contradictory.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

const day = { duration: { kind: 'seconds', seconds: 86_400 } } as const;
const exempt = { kind: 'exempt', exemption: 'security', reason: { sv: 'Behövs.', en: 'Needed.' } } as const;

ruleTester(lintEntryContradictory, {
  quiet: [
    { name: 'one entry', runs: [], policy: policy().cookie('a', day) },
    {
      name: 'two that agree',
      runs: [],
      policy: policy()
        .cookie('a', day)
        .cookie('a', { ...day, id: 'b' }),
    },
    {
      name: 'one that says more',
      runs: [],
      policy: policy().cookie('a', day).cookie('a', { id: 'b', provider: 'X AB' }),
    },
    {
      name: 'one after the other',
      runs: [],
      policy: policy()
        .cookie('a', { ...day, until: '2026-01-31' })
        .cookie('a', { id: 'b', duration: { kind: 'session' }, since: '2026-02-01' }),
    },
    {
      name: 'other paths',
      runs: [],
      policy: policy()
        .cookie('a', day)
        .cookie('a', { id: 'b', path: '/x', duration: { kind: 'session' } }),
    },
    {
      name: 'another area',
      runs: [],
      policy: policy().storage('localStorage', 'a').storage('sessionStorage', 'a', { id: 'b' }),
    },
  ],
  loud: [
    {
      name: 'what differs in all that it can',
      runs: [],
      policy: policy()
        .cookie('a', { ...day, consent: { kind: 'required' }, party: 'first', provider: 'X AB', country: 'SE' })
        .cookie('a', {
          id: 'b',
          duration: { kind: 'session' },
          consent: exempt,
          party: 'third',
          provider: 'Y AB',
          country: 'NO',
        }),
      findings: [
        {
          message: 'differs',
          subject: 'b',
          severity: 'error',
          data: {
            name: 'a',
            id: 'b',
            other: 'a',
            terms: { terms: ['lifetime', 'consent', 'party', 'provider', 'country'] },
          },
          declaration: 'b',
        },
      ],
    },
    {
      name: 'a recipient that shares a domain',
      runs: [],
      policy: policy()
        .recipient('a.test', { provider: 'X AB', domains: ['a.test', 'b.test'] })
        .recipient('b.test', { provider: 'Y AB' }),
      findings: [
        {
          message: 'differs',
          subject: 'b-test',
          severity: 'error',
          data: { name: 'b.test', id: 'b-test', other: 'a-test', terms: { terms: ['provider'] } },
          declaration: 'b-test',
        },
      ],
    },
    {
      name: 'a pixel and a class of storage',
      runs: [],
      policy: policy()
        .pixel('p.test', { provider: 'X AB' })
        .pixel('p.test', { id: 'q', provider: 'Y AB' })
        .storageInGeneral('s', { duration: { kind: 'session' } })
        .storageInGeneral('t', day),
      findings: [
        { message: 'differs', subject: 'q', severity: 'error', data: { other: 'p-test' }, declaration: 'q' },
        { message: 'differs', subject: 't', severity: 'error', data: { other: 's' }, declaration: 't' },
      ],
    },
  ],
  undecided: [],
});
