import { lintAbsoluteClaim } from '../../src/rules/lint-absolute-claim.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';

ruleTester(lintAbsoluteClaim, {
  quiet: [
    { name: 'a text that claims nothing of the kind', runs: [], policy: policy().statement('s') },
    {
      name: 'a text that calls cookies personal data',
      runs: [],
      policy: policy().statement('s', { claims: ['cookies-are-personal-data'] }),
    },
  ],
  loud: [
    {
      name: 'cookies that hold nothing personal',
      runs: [],
      policy: policy().statement('s', { claims: ['cookies-hold-no-personal-data'] }),
      findings: [
        { message: 'noPersonalData', subject: 's', severity: 'warning', data: { section: 'Kakor' }, statement: 's' },
      ],
    },
    {
      name: 'the same beside its opposite',
      runs: [],
      policy: policy()
        .statement('a', { section: 'Uppgifter', claims: ['cookies-are-personal-data'] })
        .statement('b', { claims: ['cookies-hold-no-personal-data'] }),
      findings: [
        {
          message: 'contradicted',
          subject: 'b',
          severity: 'warning',
          data: { section: 'Kakor', other: 'Uppgifter' },
          statement: 'b',
        },
      ],
    },
    {
      name: 'lifetimes without an end, and perhaps',
      runs: [],
      policy: policy().statement('s', { claims: ['cookies-stay-until-deleted', 'cookies-may-be-used'] }),
      findings: [
        { message: 'untilDeleted', subject: 's', severity: 'warning', data: { section: 'Kakor' }, statement: 's' },
        { message: 'mayBe', subject: 's', severity: 'warning', data: { section: 'Kakor' }, statement: 's' },
      ],
    },
  ],
  undecided: [{ name: 'a file without statements', runs: [], missing: ['statements'] }],
});
