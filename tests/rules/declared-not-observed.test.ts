import { declaredNotObserved } from '../../src/rules/declared-not-observed.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const three = policy().cookie('sid').storage('localStorage', 'cart').recipient('pay.test');
const all = run()
  .cookie('sid', { coverage: 'named', declaration: 'sid' })
  .storage('localStorage', 'cart', { coverage: 'named', declaration: 'cart' })
  .request('https://js.pay.test/', { declared: 'named', declaration: 'pay-test' });
const accepting = run().scenario('accept').choice('accept');

ruleTester(declaredNotObserved, {
  quiet: [
    { name: 'a policy of which everything was seen', runs: [all], policy: three },
    { name: 'what only one of the runs showed', runs: [run(), all], policy: three },
    { name: 'a recording with gaps that showed everything all the same', runs: [all.gap('truncated')], policy: three },
    {
      name: 'a class of cookies of which none was seen',
      runs: [all],
      policy: three.cookiesInGeneral('third-party-cookies'),
    },
    {
      name: 'what only members and those who run the site meet',
      runs: [all],
      policy: three.cookie('kom_ihag', { audience: 'member' }).cookie('wp-settings-*', { audience: 'administrator' }),
    },
  ],
  loud: [
    {
      name: 'each declaration that no run showed, with what was looked at',
      runs: [run().cookie('sid', { coverage: 'named', declaration: 'sid' }), accepting],
      policy: three.statement('cookie-list').cookie('wp-*', { statement: 'cookie-list' }),
      findings: [
        { message: 'notObserved', subject: 'cart', severity: 'info', data: { name: 'cart' }, declaration: 'cart' },
        {
          message: 'notObserved',
          subject: 'pay-test',
          severity: 'info',
          data: { name: 'pay.test' },
          notes: ['not seen, pages visited: 1', 'not seen, pages visited: 1'],
        },
        {
          message: 'notObserved',
          subject: 'wp',
          severity: 'info',
          data: { name: 'wp-*' },
          declaration: 'wp',
          statement: 'cookie-list',
        },
      ],
    },
    {
      name: 'apart what may be waiting for a yes that no run gave',
      runs: [run(), run().scenario('reject').choice('reject')],
      policy: policy()
        .cookie('_ga', { consent: { kind: 'required' } })
        .cookie('sid', { consent: exempt() }),
      findings: [
        { message: 'notObservedWithoutConsent', subject: 'ga', severity: 'info', data: { name: '_ga' } },
        { message: 'notObserved', subject: 'sid', severity: 'info', data: { name: 'sid' } },
      ],
    },
  ],
  undecided: [
    { name: 'a policy that names nothing', runs: [accepting], missing: ['named-declarations'] },
    { name: 'an audit without runs', runs: [], policy: three, missing: ['pages'] },
    { name: 'a run that reached no page', runs: [accepting.withoutPages()], policy: three, missing: ['pages'] },
    {
      name: 'a recording with a gap',
      runs: [accepting.gap('late-start')],
      policy: three,
      missing: ['complete-recording'],
    },
    {
      name: 'a visit with access to the site alone',
      runs: [accepting.environment({ hostAccess: 'site-only' })],
      policy: three,
      missing: ['third-party-hosts'],
    },
  ],
});

function exempt() {
  return { kind: 'exempt', exemption: 'authentication', reason: { sv: 'inloggning', en: 'login' } } as const;
}
