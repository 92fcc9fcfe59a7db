import { durationExceedsDeclared } from '../../src/rules/duration-exceeds-declared.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const day = 86_400;
const year = 365 * day;
const named = { coverage: 'named', declaration: 'ga' } as const;
const seen = { subject: '_ga@shop.test/', severity: 'error', declaration: 'ga' } as const;

ruleTester(durationExceedsDeclared, {
  quiet: [
    { name: 'a cookie as long-lived as declared', runs: [asking(90 * day)], policy: declaring(90 * day) },
    { name: 'a shorter one', runs: [asking(day)], policy: declaring(90 * day) },
    { name: 'a year of 366 days', runs: [asking(366 * day)], policy: declaring(year) },
    { name: 'exactly one and a half times the declared time', runs: [asking(15 * day)], policy: declaring(10 * day) },
    { name: 'a day at most beyond a short declared time', runs: [asking(day + 1800)], policy: declaring(1800) },
    { name: 'a session cookie: the other rule’s affair', runs: [run().cookie('_ga', named)], policy: declaring(day) },
    {
      name: 'a cookie that may stay until deleted',
      runs: [asking(2 * year)],
      policy: policy().cookie('_ga', { duration: { kind: 'until-deleted' } }),
    },
    {
      name: 'a cookie that the policy does not name',
      runs: [run().cookie('other', { requestedSeconds: year })],
      policy: declaring(day),
    },
  ],
  loud: [
    {
      name: 'a cookie just beyond both bounds',
      runs: [asking(15 * day + 1)],
      policy: declaring(10 * day),
      findings: [
        {
          ...seen,
          message: 'tooLong',
          data: {
            name: '_ga',
            declared: { seconds: 10 * day },
            lifetime: { seconds: 15 * day + 1 },
            kept: { seconds: 15 * day + 1 },
          },
          notes: ['Set-Cookie: _ga; Max-Age=1296001; Path=/; Secure'],
        },
      ],
    },
    {
      name: 'by what was asked for, though the browser cut it to 400 days',
      runs: [asking(2 * year)],
      policy: declaring(395 * day),
      findings: [
        {
          ...seen,
          message: 'tooLongAndCut',
          data: {
            name: '_ga',
            declared: { seconds: 395 * day },
            lifetime: { seconds: 2 * year },
            kept: { seconds: 400 * day },
          },
        },
      ],
    },
    {
      name: 'by what was kept where the write was not seen, in the run that shows it',
      runs: [
        run().cookie('_ga', { ...named, requestedSeconds: 60 }),
        run()
          .scenario('accept')
          .cookie('_ga', { ...named, requestedSeconds: null, storedSeconds: 200 * day }),
      ],
      policy: declaring(90 * day),
      findings: [
        {
          ...seen,
          message: 'tooLong',
          data: {
            name: '_ga',
            declared: { seconds: 90 * day },
            lifetime: { seconds: 200 * day },
            kept: { seconds: 200 * day },
          },
          notes: ['Set-Cookie: _ga; Max-Age=17280000; Path=/; Secure'],
        },
      ],
    },
  ],
  undecided: [
    { name: 'a policy that names no cookie', runs: [asking(year)], missing: ['named-declarations'] },
    {
      name: 'a policy that names the cookie and says no lifetime',
      runs: [asking(year)],
      policy: policy().cookie('_ga'),
      missing: ['declared-durations'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], policy: declaring(day), missing: ['pages'] },
    {
      name: 'a recording with a gap',
      runs: [run().gap('truncated')],
      policy: declaring(day),
      missing: ['complete-recording'],
    },
  ],
});

function asking(requestedSeconds: number) {
  return run().cookie('_ga', { ...named, requestedSeconds });
}

function declaring(seconds: number) {
  return policy().cookie('_ga', { duration: { kind: 'seconds', seconds } });
}
