import { gpcIgnored } from '../../src/rules/gpc-ignored.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const ads = { category: 'ad', organisation: 'Ads', organisationSource: 'third-party-web' } as const;
const usual = run().request('https://px.ads.test/p', ads);
const asking = run().environment({ gpc: true });

ruleTester(gpcIgnored, {
  quiet: [
    {
      name: 'a site that contacts nobody who trades',
      runs: [run().request('https://cdn.test/a'), asking.request('https://cdn.test/a')],
    },
    { name: 'an advertiser who is left alone then', runs: [usual, asking] },
    {
      name: 'an advertiser who is contacted after a yes alone',
      runs: [run().choice('accept').request('https://px.ads.test/p', ads), asking],
    },
    {
      name: 'measuring, which sells nothing',
      runs: [
        run().request('https://m.test/p', { category: 'analytics' }),
        asking.request('https://m.test/p', { category: 'analytics' }),
      ],
    },
  ],
  loud: [
    {
      name: 'an advertiser who is contacted all the same',
      runs: [usual, asking.request('https://px.ads.test/p', ads)],
      findings: [
        {
          message: 'unchanged',
          subject: 'ads.test',
          severity: 'info',
          data: { site: 'ads.test', whose: 'known', organisation: 'Ads', source: 'third-party-web' },
          notes: ['GET image → 200'],
        },
      ],
    },
  ],
  undecided: [
    { name: 'visits in which the browser asked for nothing', runs: [usual], missing: ['gpc-run'] },
    {
      name: 'visits that have nothing to be compared with',
      runs: [asking.request('https://px.ads.test/p', ads)],
      missing: ['gpc-run'],
    },
    { name: 'a recording with a gap', runs: [usual, asking.gap('worker-restarted')], missing: ['complete-recording'] },
  ],
});
