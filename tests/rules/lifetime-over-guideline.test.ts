import { lifetimeOverGuideline } from '../../src/rules/lifetime-over-guideline.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const day = 86_400;
const year = 365 * day;
const remembering = {
  value: {
    digest: '0123456789abcdef',
    length: 9,
    shape: 'text' as const,
    flags: [],
    consent: { tool: 'cookieyes', state: 'denied' as const, granted: [], denied: [] },
  },
};
const rewritten = (lastMs: number, kept: number, first = year) =>
  run().cookie('_ga', {
    requestedSeconds: kept,
    writesAtMs: [100, lastMs],
    asksAtMs: [100, lastMs],
    lifetimes: [{ atMs: 100, requestedSeconds: first, storedSeconds: first }],
  });
const found = { subject: '_ga@shop.test/', severity: 'info' } as const;

ruleTester(lifetimeOverGuideline, {
  quiet: [
    { name: 'statistics of 13 months at their longest', runs: [run().cookie('_ga', { requestedSeconds: 397 * day })] },
    {
      name: 'advertising: the guideline speaks of statistics',
      runs: [run().cookie('_fbp', { requestedSeconds: 2 * year })],
    },
    {
      name: 'what the policy declares for something else',
      runs: [run().cookie('_ga', { requestedSeconds: 2 * year, purpose: 'preferences' })],
    },
    { name: 'one that is written again at once', runs: [rewritten(4_000, year)] },
    { name: 'half an hour that begins anew with each page', runs: [rewritten(60_100, 1_800, 1_800)] },
    { name: 'one that keeps its end', runs: [rewritten(60_100, year - 60)] },
    {
      name: 'a choice remembered for a year, of which Sweden gives no figure',
      runs: [run().cookie('cookieyes-consent', { ...remembering, requestedSeconds: year })],
    },
    {
      name: 'a choice remembered for six months in France',
      runs: [run().cookie('cookieyes-consent', { ...remembering, requestedSeconds: 182 * day })],
      profile: 'fr',
    },
  ],
  loud: [
    {
      name: 'statistics of two years, by their name',
      runs: [run().cookie('_ga', { requestedSeconds: 2 * year })],
      findings: [
        {
          ...found,
          message: 'statistics',
          data: { name: '_ga', lifetime: { seconds: 2 * year }, months: 13, dataMonths: 25 },
        },
      ],
    },
    {
      name: 'statistics of 400 days in France, by the policy’s purpose',
      runs: [run().cookie('visits', { purpose: 'statistics', requestedSeconds: 400 * day })],
      profile: 'fr',
      findings: [
        {
          message: 'statistics',
          subject: 'visits@shop.test/',
          severity: 'warning',
          data: { name: 'visits', lifetime: { seconds: 400 * day }, months: 13, dataMonths: 25 },
        },
      ],
    },
    {
      name: 'an end that moves on with each write',
      runs: [rewritten(60_100, year)],
      findings: [{ ...found, message: 'slides', data: { name: '_ga', lifetime: { seconds: year } } }],
    },
    {
      name: 'a choice remembered for a year in France',
      runs: [run().cookie('cookieyes-consent', { ...remembering, requestedSeconds: year })],
      profile: 'fr',
      findings: [
        {
          message: 'choice',
          subject: 'cookieyes-consent@shop.test/',
          severity: 'warning',
          data: { name: 'cookieyes-consent', lifetime: { seconds: year }, months: 6 },
        },
      ],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'third-party cookies kept out',
      runs: [run().environment({ thirdPartyCookies: 'block' }).request('https://px.ads.test/p')],
      missing: ['third-party-cookies'],
    },
  ],
});
