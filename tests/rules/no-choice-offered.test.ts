import { noChoiceOffered } from '../../src/rules/no-choice-offered.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const notAsked = { message: 'notAsked', subject: 'shop.test', severity: 'error' } as const;

ruleTester(noChoiceOffered, {
  quiet: [
    { name: 'a site that stores nothing and asks nothing', runs: [run().look()] },
    { name: 'a site that stores what is exempt alone', runs: [run().cookie('cart', { exempt: true }).look()] },
    { name: 'a site that stores, and asks', runs: [run().cookie('_ga').banner({ accept: 'Godkänn' })] },
    {
      name: 'a banner that another visit saw',
      runs: [run().cookie('_ga').look(), run().scenario('accept').cookie('_ga').banner({ accept: 'Godkänn' })],
    },
    {
      name: 'a banner that was seen in a profile that was in use',
      runs: [run().environment({ profile: 'used' }).cookie('_ga').banner({ accept: 'Godkänn' })],
    },
    { name: 'a banner that came later, and was answered', runs: [run().cookie('_ga').look().choice('accept')] },
  ],
  loud: [
    {
      name: 'what two visits to a site without a question stored, once',
      runs: [
        run().cookie('_ga').storage('localStorage', 'uid').look(),
        run().scenario('reject').cookie('_ga').look({ wayBack: 'Cookies' }),
      ],
      findings: [
        {
          ...notAsked,
          data: { site: 'shop.test', items: 2 },
          notes: ['no banner; no way back', 'no banner; way back: “Cookies”'],
        },
      ],
    },
    {
      name: 'a state of consent that no tool told',
      runs: [run().cookie('_ga').signal('consent-mode', { state: 'denied' }).look()],
      findings: [{ ...notAsked, data: { site: 'shop.test', items: 1 } }],
    },
  ],
  undecided: [
    {
      name: 'a consent tool that spoke, and whose banner was not shown',
      runs: [run().cookie('_ga').signal('tool-event', { tool: 'klaro' }).look()],
      missing: ['consent-look'],
    },
    { name: 'a visit in which nobody looked', runs: [run().cookie('_ga')], missing: ['consent-look'] },
    {
      name: 'a check for robots in place of the page',
      runs: [run().cookie('_ga').look({ wall: 'bot' })],
      missing: ['site-itself'],
    },
    {
      name: 'a profile that was in use, where an answer may be remembered',
      runs: [run().environment({ profile: 'used' }).cookie('_ga').look()],
      missing: ['fresh-profile'],
    },
    { name: 'a run that reached no page', runs: [run().withoutPages().look()], missing: ['pages'] },
  ],
});
