import { askedAgain } from '../../src/rules/asked-again.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const ask = { accept: 'Godkänn', reject: 'Avvisa' };
const other = { page: 'https://shop.test/om' } as const;
const asked = run().banner(ask);
const refused = asked.scenario('reject').choice('reject');
const agreed = asked.scenario('accept').choice('accept');

ruleTester(askedAgain, {
  quiet: [
    { name: 'banners that stay away', runs: [asked, refused.look().look(other), agreed.look().look(other)] },
    { name: 'a site that asks nothing', runs: [run().look()] },
    {
      name: 'a banner that is still there in the moment of the answer',
      runs: [refused.banner(ask, {}, { moment: 'after-choice' }).look(), agreed.look()],
    },
    {
      name: 'the banner of another site',
      runs: [refused.banner(ask, {}, { page: 'https://booking.test/' }), agreed.look()],
    },
    {
      name: 'what stands in for a film, and asks for that',
      runs: [refused.banner({ accept: 'Acceptera och spela' }), agreed.look()],
    },
    {
      name: 'a page of settings',
      runs: [refused.banner({ save: 'Spara' }), agreed.look()],
    },
    {
      name: 'a yes that was taken back',
      runs: [refused.look(), agreed.look(), agreed.look().scenario('withdraw').choice('withdraw').banner(ask)],
    },
    {
      name: 'a banner before the answer, on every page',
      runs: [asked.banner(ask, {}, other), refused.look(), agreed.look()],
    },
  ],
  loud: [
    {
      name: 'one page of two after a no',
      runs: [refused.look().banner(ask, {}, other), agreed.look()],
      findings: [
        {
          message: 'afterNo',
          subject: 'shop.test',
          severity: 'warning',
          data: { pages: 1, of: 2 },
          notes: ['banner, layer 1: accept “Godkänn”, reject “Avvisa”; no way back'],
        },
      ],
    },
    {
      name: 'the same page in two visits, after a yes',
      runs: [agreed.banner(ask), agreed.scenario('withdraw').banner(ask)],
      findings: [{ message: 'afterYes', subject: 'shop.test', severity: 'info', data: { pages: 1, of: 1 } }],
    },
    {
      name: 'both',
      runs: [refused.banner(ask), agreed.banner(ask)],
      findings: [
        { message: 'afterNo', subject: 'shop.test', severity: 'warning', data: { pages: 1, of: 1 } },
        { message: 'afterYes', subject: 'shop.test', severity: 'info', data: { pages: 1, of: 1 } },
      ],
    },
  ],
  undecided: [
    { name: 'a no alone', runs: [asked, refused.look()], missing: ['accept-run'] },
    {
      name: 'a banner that was seen only after the answer',
      runs: [run().scenario('reject').choice('reject').banner(ask), agreed.look()],
      missing: ['consent-look'],
    },
    {
      name: 'a browser that kept out what may remember the answer',
      runs: [
        refused.environment({ thirdPartyCookies: 'block' }).request('https://cmp.test/').banner(ask),
        agreed.look(),
      ],
      missing: ['third-party-cookies'],
    },
    { name: 'a visit at which nobody looked', runs: [run()], missing: ['consent-look'] },
    { name: 'a check for robots', runs: [run().look({ wall: 'bot' })], missing: ['site-itself'] },
    {
      name: 'a profile that had been used',
      runs: [run().environment({ profile: 'used' }).look()],
      missing: ['fresh-profile'],
    },
  ],
});
