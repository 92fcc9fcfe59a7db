import { lintEntryIncomplete } from '../../src/rules/lint-entry-incomplete.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

const complete = {
  party: 'first',
  provider: 'Exempelstatistik AB',
  purpose: 'statistics',
  duration: { kind: 'session' },
} as const;

ruleTester(lintEntryIncomplete, {
  quiet: [
    { name: 'a policy that declares nothing', runs: [] },
    { name: 'an entry that tells all', runs: [], policy: policy().cookie('_ma', complete) },
    {
      name: 'the site’s own cookie without a provider: the site reads it',
      runs: [],
      policy: policy().cookie('sid', { ...complete, provider: null }),
    },
    {
      name: 'a purpose alone: another rule’s affair',
      runs: [],
      policy: policy().cookie('sid', { ...complete, purpose: 'unknown' }),
    },
    {
      name: 'recipients and pixels: another rule’s affair',
      runs: [],
      policy: policy().recipient('a.test').pixel('b.test'),
    },
    {
      name: 'storage of the site’s own',
      runs: [],
      policy: policy().storage('localStorage', 'theme', { duration: { kind: 'until-deleted' } }),
    },
  ],
  loud: [
    {
      name: 'a class of cookies, of which nothing is said',
      runs: [],
      policy: policy().statement('s').cookiesInGeneral('all', { statement: 's' }),
      findings: [
        {
          message: 'lacks',
          subject: 'all',
          severity: 'error',
          data: { name: 'all', terms: { terms: ['name', 'lifetime', 'party', 'purpose'] } },
          declaration: 'all',
          statement: 's',
        },
      ],
    },
    {
      name: 'a third party’s cookie without lifetime and provider',
      runs: [],
      policy: policy().cookie('_x', { ...complete, party: 'third', provider: null, duration: { kind: 'unknown' } }),
      findings: [
        {
          message: 'lacks',
          subject: 'x',
          severity: 'error',
          data: { name: '_x', terms: { terms: ['lifetime', 'provider'] } },
          declaration: 'x',
        },
      ],
    },
    {
      name: 'storage of somebody else’s without a provider',
      runs: [],
      policy: policy().storage('localStorage', 'k', { domain: 'ads.test', duration: { kind: 'until-deleted' } }),
      findings: [
        {
          message: 'lacks',
          subject: 'k',
          severity: 'error',
          data: { name: 'k', terms: { terms: ['provider', 'purpose'] } },
          declaration: 'k',
        },
      ],
    },
  ],
  undecided: [],
});
