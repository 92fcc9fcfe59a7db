import { durationKindMismatch } from '../../src/rules/duration-kind-mismatch.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const named = { coverage: 'named', declaration: 'sid' } as const;
const session = policy().cookie('sid', { duration: { kind: 'session' } });
const month = policy().cookie('sid', { duration: { kind: 'seconds', seconds: 30 * 86_400 } });
const untilDeleted = policy().cookie('sid', { duration: { kind: 'until-deleted' } });
const stays = {
  message: 'staysAfterSession',
  subject: 'sid@shop.test/',
  severity: 'error',
  declaration: 'sid',
} as const;
const goes = { message: 'goesWithSession', subject: 'sid@shop.test/', severity: 'info', declaration: 'sid' } as const;

ruleTester(durationKindMismatch, {
  quiet: [
    { name: 'a session cookie declared so', runs: [run().cookie('sid', named)], policy: session },
    {
      name: 'a lasting cookie declared so',
      runs: [run().cookie('sid', { ...named, requestedSeconds: 60 })],
      policy: month,
    },
    {
      name: 'a lasting cookie that the policy lets stay until deleted',
      runs: [run().cookie('sid', { ...named, requestedSeconds: 60 })],
      policy: untilDeleted,
    },
    {
      name: 'a cookie that the policy does not name',
      runs: [run().cookie('other', { requestedSeconds: 60 })],
      policy: session,
    },
  ],
  loud: [
    {
      name: 'a declared session cookie that asks to stay, by what it asked for',
      runs: [run().cookie('sid', { ...named, requestedSeconds: 63_072_000 })],
      policy: session,
      findings: [{ ...stays, data: { name: 'sid', lifetime: { seconds: 63_072_000 } } }],
    },
    {
      name: 'by what the browser kept where the write was not seen',
      runs: [run().cookie('sid', { ...named, requestedSeconds: null, storedSeconds: 86_399.6 })],
      policy: session,
      findings: [{ ...stays, data: { name: 'sid', lifetime: { seconds: 86_400 } } }],
    },
    {
      name: 'a declared lasting cookie that goes with the browser',
      runs: [run().cookie('sid', named)],
      policy: month,
      findings: [{ ...goes, data: { name: 'sid' } }],
    },
    {
      name: 'a cookie declared to stay until deleted that goes with the browser',
      runs: [run().cookie('sid', named)],
      policy: untilDeleted,
      findings: [{ ...goes, data: { name: 'sid' } }],
    },
  ],
  undecided: [
    { name: 'a policy that names no cookie', runs: [run()], missing: ['named-declarations'] },
    {
      name: 'a policy that describes cookies in general terms only',
      runs: [run().cookie('sid', { coverage: 'general', declaration: 'all', requestedSeconds: 60 })],
      policy: policy().cookiesInGeneral('all', { duration: { kind: 'session' } }),
      missing: ['named-declarations'],
    },
    {
      name: 'a policy that names cookies and says no lifetime',
      runs: [run().cookie('sid', named)],
      policy: policy().cookie('sid'),
      missing: ['declared-durations'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages()], policy: session, missing: ['pages'] },
    {
      name: 'a recording with a gap',
      runs: [run().gap('truncated')],
      policy: session,
      missing: ['complete-recording'],
    },
  ],
});
