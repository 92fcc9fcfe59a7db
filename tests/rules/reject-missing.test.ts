import { rejectMissing } from '../../src/rules/reject-missing.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const severity = 'error';
const subject = 'shop.test';
const off = { text: 'Statistik', isOn: false, isLocked: false };
const locked = { text: 'Nödvändiga', isOn: true, isLocked: true };

ruleTester(rejectMissing, {
  quiet: [
    { name: 'a no beside the yes', runs: [run().banner({ accept: 'Godkänn alla', reject: 'Avvisa' })] },
    { name: 'a site that asks nothing', runs: [run().look()] },
    {
      name: 'a save beside switches that are off: it is a no',
      runs: [run().banner({ accept: 'Tillåt alla', save: 'Tillåt urval' }, { toggles: [locked, off] })],
    },
    {
      name: 'a banner that somebody opened again after a yes',
      runs: [run().scenario('withdraw').choice('accept').banner({ accept: 'Godkänn', save: 'Spara' })],
    },
    { name: 'a second layer', runs: [run().banner({ accept: 'Godkänn', save: 'Spara' }, { layer: 2 })] },
  ],
  loud: [
    {
      name: 'milder where the authorities do not agree',
      runs: [run().banner({ accept: 'OK' })],
      profile: 'eu',
      findings: [{ message: 'nowhere', subject, severity: 'warning', data: { accept: 'OK' } }],
    },
    {
      name: 'a no behind the settings',
      runs: [run().banner({ accept: 'Godkänn alla', settings: 'Inställningar' })],
      findings: [
        {
          message: 'behindSettings',
          subject,
          severity,
          data: { accept: 'Godkänn alla', settings: 'Inställningar' },
          notes: ['banner, layer 1: accept “Godkänn alla”, settings “Inställningar”; no way back'],
        },
      ],
    },
    {
      name: 'a banner of one button, once for all visits',
      runs: [run().banner({ accept: 'OK' }), run().scenario('reject').banner({ accept: 'OK', close: '×' })],
      findings: [{ message: 'nowhere', subject, severity, data: { accept: 'OK' } }],
    },
    {
      name: 'a save beside a switch that is on: it is no no',
      runs: [
        run().banner({ accept: 'Tillåt alla', save: 'Tillåt urval' }, { toggles: [locked, { ...off, isOn: true }] }),
      ],
      findings: [{ message: 'nowhere', subject, severity, data: { accept: 'Tillåt alla' } }],
    },
  ],
  undecided: [
    { name: 'a visit in which nobody looked', runs: [run()], missing: ['consent-look'] },
    { name: 'a login in place of the page', runs: [run().look({ wall: 'login' })], missing: ['site-itself'] },
    {
      name: 'a profile that was in use, and a page that asks nothing',
      runs: [run().environment({ profile: 'used' }).look()],
      missing: ['fresh-profile'],
    },
  ],
});
