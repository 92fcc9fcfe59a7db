import { consentSignalMismatch } from '../../src/rules/consent-signal-mismatch.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';
import { tcString } from '../helpers/tc-string.ts';

const hit = 'https://www.measure.test/g/collect';
const gcs = (value: string) => ({ consentParameters: { gcs: value } });
const found = { message: 'toldYes', subject: 'measure.test', severity: 'error' } as const;
const data = { site: 'measure.test', text: 'gcs=G111', state: 'granted', when: 'before', doubt: 'none' };

ruleTester(consentSignalMismatch, {
  quiet: [
    { name: 'hits that say nothing of consent', runs: [run().request(hit)] },
    { name: 'a hit that says no', runs: [run().request(hit, gcs('G100')).choice('reject').request(hit, gcs('G100'))] },
    { name: 'a hit that says yes after a yes', runs: [run().choice('accept').request(hit, gcs('G111'))] },
    {
      name: 'the undocumented gcd alone',
      runs: [run().request(hit, { consentParameters: { gcd: '13t3t3t3t5l1' } })],
    },
    { name: 'a form of gcs that is not known', runs: [run().request(hit, gcs('G2xx'))] },
    {
      name: 'a hit that was under way when the yes was taken back',
      runs: [
        run()
          .choice('accept')
          .at(900)
          .choice('withdraw')
          .at(1000)
          .request(hit, { ...gcs('G111'), sentAtMs: 950 }),
      ],
    },
    { name: 'a page that says no from the start', runs: [run().signal('consent-mode', { state: 'denied' })] },
    {
      name: 'a record of a yes before the choice: another rule’s affair',
      runs: [run().signal('tcf', { state: 'granted' })],
    },
    {
      name: 'an IAB record that holds no yes',
      runs: [run().request(hit, { consentParameters: { gdpr_consent: tcString() } })],
    },
    {
      name: 'what a hit said while it was under way, told as a signal too',
      runs: [run().choice('reject').signal('consent-mode', { state: 'granted', receiver: 'www.measure.test' })],
    },
    {
      name: 'security alone',
      runs: [run().signal('consent-mode', { state: 'partial', granted: ['security_storage'] })],
    },
  ],
  loud: [
    {
      name: 'a hit that says yes before any choice, once for the receiver',
      runs: [run().request(hit, gcs('G111')).request('https://region.measure.test/g/collect', gcs('G111'))],
      findings: [{ ...found, data }],
    },
    {
      name: 'a hit that says a yes to some of it after a no',
      runs: [run().choice('reject').at(5000).request(hit, gcs('G101'))],
      findings: [{ ...found, data: { ...data, text: 'gcs=G101', state: 'partial', when: 'reject' } }],
    },
    {
      name: 'Microsoft’s word after a yes was taken back',
      runs: [
        run()
          .choice('accept')
          .choice('withdraw')
          .at(5000)
          .request(hit, { consentParameters: { asc: 'G' } }),
      ],
      findings: [{ ...found, data: { ...data, text: 'asc=G', when: 'withdrawal' } }],
    },
    {
      name: 'an IAB record in a hit after a no',
      runs: [
        run()
          .choice('reject')
          .at(5000)
          .request(hit, { consentParameters: { gdpr_consent: tcString({ consents: [1, 7] }) } }),
      ],
      findings: [{ ...found, data: { ...data, text: 'gdpr_consent', state: 'partial', when: 'reject' } }],
    },
    {
      name: 'a page whose Consent Mode says yes by default',
      runs: [run().signal('consent-mode', { state: 'granted', granted: ['ad_storage'], detail: 'default' })],
      findings: [
        {
          message: 'saysYes',
          subject: 'consent-mode',
          severity: 'error',
          data: { source: 'Google Consent Mode', when: 'before', doubt: 'none' },
          notes: ['consent-mode: default; granted: ad_storage'],
        },
      ],
    },
    {
      name: 'a tool that still says yes after a no',
      runs: [run().choice('reject').signal('tool-event', { tool: 'klaro', state: 'granted' })],
      findings: [
        {
          message: 'saysYes',
          subject: 'tool-event klaro',
          severity: 'error',
          data: { source: 'klaro', when: 'reject', doubt: 'none' },
        },
      ],
    },
    {
      name: 'a tool that says no while Consent Mode says yes, after a yes',
      runs: [
        run()
          .choice('accept')
          .at(3000)
          .signal('tool-event', { tool: 'klaro', state: 'denied', denied: ['analytics_storage'] })
          .at(5000)
          .signal('consent-mode', { state: 'granted', granted: ['analytics_storage'] })
          .at(9000)
          .look(),
      ],
      findings: [
        {
          message: 'disagree',
          subject: 'Google Consent Mode ≠ klaro',
          severity: 'warning',
          data: { granted: 'Google Consent Mode', withheld: 'klaro', doubt: 'none' },
        },
      ],
    },
    {
      name: 'a hit on a person’s own visit where no choice was seen, as an indication',
      runs: [run().scenario('browse').request(hit, gcs('G111'))],
      findings: [{ ...found, severity: 'warning', data: { ...data, doubt: 'choice' } }],
    },
  ],
  undecided: [
    { name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] },
    {
      name: 'a person’s own visit where no choice was seen',
      runs: [run().scenario('browse')],
      missing: ['known-choice'],
    },
    { name: 'a check for robots in place of the site', runs: [run().look({ wall: 'bot' })], missing: ['site-itself'] },
  ],
});
