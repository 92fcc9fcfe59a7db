import { contentBlocked } from '../../src/rules/content-blocked.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const subject = 'shop.test';
const severity = 'warning';
const blocks = { blocksPage: true } as const;
const second = { moment: 'second-layer' } as const;
const wall = run().banner({ accept: 'Godkänn', settings: 'Anpassa' }, blocks);

ruleTester(contentBlocked, {
  quiet: [
    { name: 'a banner that leaves the page free', runs: [run().banner({ accept: 'Godkänn' })] },
    { name: 'a banner over the page that takes a no', runs: [run().banner({ accept: 'Ja', reject: 'Nej' }, blocks)] },
    { name: 'a banner over the page that can be closed', runs: [run().banner({ accept: 'Ja', close: '×' }, blocks)] },
    { name: 'a no behind the settings', runs: [wall.banner({ save: 'Spara' }, { layer: 2 }, second)] },
    { name: 'a no that was made', runs: [wall, run().scenario('reject').choice('reject').look()] },
    { name: 'a site that asks nothing', runs: [run().look()] },
  ],
  loud: [
    {
      name: 'a wall',
      runs: [run().banner({ accept: 'Godkänn' }, blocks)],
      findings: [
        {
          message: 'untilYes',
          subject,
          severity,
          data: { accept: 'Godkänn' },
          notes: ['banner, layer 1: accept “Godkänn”; page blocked; no way back'],
        },
      ],
    },
    {
      name: 'a wall with settings that hold no no',
      runs: [wall.banner({ accept: 'Godkänn' }, { layer: 2 }, second)],
      findings: [{ message: 'untilYes', subject, severity, data: { accept: 'Godkänn' } }],
    },
    {
      name: 'a page that is still blocked after a no',
      runs: [
        run()
          .scenario('reject')
          .banner({ accept: 'Ja', reject: 'Nej' }, blocks)
          .choice('reject')
          .banner({ accept: 'Ja' }, blocks),
      ],
      findings: [{ message: 'afterNo', subject, severity, data: {} }],
    },
  ],
  undecided: [
    { name: 'a wall with settings that nobody opened', runs: [wall], missing: ['second-layer'] },
    { name: 'a visit in which nobody looked', runs: [run()], missing: ['consent-look'] },
    { name: 'a login in place of the page', runs: [run().look({ wall: 'login' })], missing: ['site-itself'] },
  ],
});
