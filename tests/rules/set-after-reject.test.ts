import { setAfterReject } from '../../src/rules/set-after-reject.ts';
import { policy } from '../helpers/policy-builder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const found = { message: 'afterReject', subject: '_ga@shop.test/', severity: 'error' } as const;
const unsure = { message: 'perhapsAfterReject', subject: '_ga@shop.test/', severity: 'warning' } as const;
const data = { name: '_ga', kind: 'cookie' };
const refusing = run().scenario('reject');

ruleTester(setAfterReject, {
  quiet: [
    { name: 'a no after which nothing is stored', runs: [refusing.cookie('_ga').choice('reject')] },
    {
      name: 'a cookie asked for before the no, and stored after it',
      runs: [
        refusing
          .at(500)
          .choice('reject')
          .cookie('_ga', { setAtMs: 510, writesAtMs: [510], asksAtMs: [490] }),
      ],
    },
    {
      name: 'the cookie that remembers the no',
      runs: [
        refusing.choice('reject').cookie('klaro', {
          value: {
            digest: '0',
            length: 1,
            shape: 'text',
            flags: [],
            consent: { tool: 'klaro', state: 'denied', granted: [] },
          },
        }),
      ],
    },
    { name: 'what a declaration exempts', runs: [refusing.choice('reject').cookie('cart', { exempt: true })] },
    { name: 'what is known to be necessary', runs: [refusing.choice('reject').cookie('PHPSESSID')] },
    {
      name: 'a cookie stored after a yes that followed',
      runs: [run().scenario('browse').choice('reject').choice('accept').cookie('_ga')],
    },
    {
      name: 'a recording with gaps in another visit',
      runs: [refusing.choice('reject'), run().gap('worker-restarted')],
    },
  ],
  loud: [
    {
      name: 'a cookie stored after the no',
      runs: [run().cookie('_ga'), refusing.choice('reject').cookie('_ga')],
      findings: [{ ...found, data, notes: ['Set-Cookie: _ga; Path=/; Secure'] }],
    },
    {
      name: 'a cookie that was there before, and is stored anew',
      runs: [
        refusing
          .at(500)
          .choice('reject')
          .cookie('_ga', { phase: 'before-choice', setAtMs: 100, writesAtMs: [100, 900], asksAtMs: [90, 890] }),
      ],
      findings: [{ ...found, data }],
    },
    {
      name: 'a cookie stored after the no, even when it was deleted again',
      runs: [refusing.choice('reject').cookie('_ga', { state: 'deleted' })],
      findings: [{ ...found, data }],
    },
    {
      name: 'an item of other storage, against the declaration that promised to ask',
      runs: [refusing.choice('reject').storage('localStorage', 'uid', { coverage: 'named', declaration: 'uid' })],
      policy: policy()
        .statement('asks')
        .cookie('uid', { statement: 'asks', consent: { kind: 'required' } }),
      findings: [
        {
          ...found,
          subject: 'uid@https://shop.test/localStorage',
          data: { name: 'uid', kind: 'localStorage' },
          declaration: 'uid',
          statement: 'asks',
        },
      ],
    },
    {
      name: 'a cookie that the policy calls statistics though its name is known as necessary',
      runs: [refusing.choice('reject').cookie('PHPSESSID', { coverage: 'named', purpose: 'statistics' })],
      findings: [{ ...found, subject: 'PHPSESSID@shop.test/', data: { name: 'PHPSESSID', kind: 'cookie' } }],
    },
    {
      name: 'a cookie stored after a no of an earlier visit, which the site remembers',
      runs: [
        remembered(run().scenario('browse').environment({ profile: 'used' }).at(0).choice('reject').cookie('_ga')),
      ],
      findings: [{ ...found, data }],
    },
    {
      name: 'a cookie in a profile that was in use, as an indication',
      runs: [run().scenario('browse').environment({ profile: 'used' }).choice('reject').cookie('_ga')],
      findings: [{ ...unsure, data: { ...data, doubt: 'profile' } }],
    },
    {
      name: 'a cookie where third-party cookies are blocked, as an indication',
      runs: [refusing.environment({ thirdPartyCookies: 'block' }).choice('reject').cookie('_ga')],
      findings: [{ ...unsure, data: { ...data, doubt: 'cookies' } }],
    },
  ],
  undecided: [
    {
      name: 'visits of which none said no',
      runs: [run(), run().scenario('accept').choice('accept')],
      missing: ['reject-run'],
    },
    {
      name: 'a no with a gap in its recording',
      runs: [refusing.choice('reject').gap('worker-restarted')],
      missing: ['complete-recording'],
    },
    {
      name: 'a check for robots in place of the site',
      runs: [refusing.look({ wall: 'bot' })],
      missing: ['site-itself', 'reject-run'],
    },
  ],
});

/** Its choice was made on an earlier visit. */
function remembered(visit: ReturnType<typeof run>): ReturnType<typeof run> {
  const build = () => {
    const built = visit.build();
    return { ...built, consent: built.consent.map((one) => ({ ...one, isEarlier: true })) };
  };
  return { ...visit, build };
}
