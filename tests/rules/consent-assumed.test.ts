import { consentAssumed } from '../../src/rules/consent-assumed.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const klaro = { tool: 'klaro', state: 'granted', detail: 'klaro' } as const;
const found = { message: 'assumed', subject: 'consent-cookie klaro', severity: 'error' } as const;
const data = { name: 'klaro', state: 'granted' };

ruleTester(consentAssumed, {
  quiet: [
    { name: 'a page that tells nothing of consent', runs: [run()] },
    { name: 'a tool that waits for an answer', runs: [run().signal('consent-cookie', { ...klaro, state: 'pending' })] },
    { name: 'a tool that says no until the visitor answers', runs: [run().signal('tcf', { state: 'denied' })] },
    {
      name: 'a yes that the visitor gave',
      runs: [
        run()
          .signal('consent-cookie', { ...klaro, isUserAct: true })
          .choice('accept'),
      ],
    },
    { name: 'a yes on record after the visitor’s yes', runs: [run().choice('accept').signal('consent-cookie', klaro)] },
    {
      name: 'what is necessary alone',
      runs: [run().signal('wp-consent-api', { state: 'partial', granted: ['functional'] })],
    },
    { name: 'what others are told: another rule’s affair', runs: [run().signal('consent-mode', { state: 'granted' })] },
  ],
  loud: [
    {
      name: 'a yes on record in a fresh visit',
      runs: [
        run().signal('consent-cookie', klaro),
        run().scenario('reject').signal('consent-cookie', klaro).choice('reject'),
      ],
      findings: [
        { ...found, data, notes: ['consent-cookie klaro: klaro; granted', 'consent-cookie klaro: klaro; granted'] },
      ],
    },
    {
      name: 'a yes to some of it, from a source that names no tool',
      runs: [run().signal('wp-consent-api', { state: 'partial', granted: ['functional', 'statistics'] })],
      findings: [{ ...found, subject: 'wp-consent-api', data: { name: 'wp-consent-api', state: 'partial' } }],
    },
    {
      name: 'the same in a profile that was in use, as an indication',
      runs: [run().environment({ profile: 'used' }).signal('consent-cookie', klaro)],
      findings: [{ ...found, message: 'perhapsAssumed', severity: 'warning', data: { ...data, doubt: 'profile' } }],
    },
    {
      name: 'the same on a person’s own visit where no choice was seen, as an indication',
      runs: [run().scenario('browse').signal('tcf', { state: 'granted' })],
      findings: [
        {
          message: 'perhapsAssumed',
          subject: 'tcf',
          severity: 'warning',
          data: { name: 'tcf', state: 'granted', doubt: 'choice' },
        },
      ],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    { name: 'a check for robots in place of the site', runs: [run().look({ wall: 'bot' })], missing: ['site-itself'] },
    { name: 'a profile that was in use', runs: [run().environment({ profile: 'used' })], missing: ['known-choice'] },
  ],
});
