import { rejectHarder } from '../../src/rules/reject-harder.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const subject = 'shop.test';
const severity = 'warning';
const names = { accept: 'Godkänn alla', reject: 'Avvisa' };
const no = (looks: object) => run().banner({ accept: 'Godkänn alla', reject: { text: 'Avvisa', ...looks } });
const clicked = (choice: 'accept' | 'reject', ...roles: ('accept' | 'reject' | 'save')[]) =>
  roles.reduce((visit, role) => visit.signal('click', { role }), run().scenario(choice).banner(names)).choice(choice);

ruleTester(rejectHarder, {
  quiet: [
    { name: 'two that look alike', runs: [run().banner(names)] },
    { name: 'a no that stands out more', runs: [no({ prominence: 12, contrast: 21, height: 60, fontSize: 20 })] },
    { name: 'tones of one design', runs: [no({ prominence: 4, contrast: 9, height: 36, fontSize: 15 })] },
    { name: 'a no in smaller letters that are just as readable', runs: [no({ contrast: 4.5 })] },
    {
      name: 'two faint ones',
      runs: [run().banner({ accept: { text: 'Ja', contrast: 4 }, reject: { text: 'Nej', contrast: 3.5 } })],
    },
    { name: 'what cannot be told', runs: [no({ contrast: null, prominence: null })] },
    {
      name: 'no no at all: another rule’s affair',
      runs: [run().banner({ accept: 'Godkänn alla', settings: 'Anpassa' })],
    },
    { name: 'as many clicks', runs: [clicked('accept', 'accept'), clicked('reject', 'reject')] },
    { name: 'clicks of one choice alone', runs: [clicked('reject', 'reject', 'save')] },
    {
      name: 'clicks after the choice',
      runs: [clicked('accept', 'accept'), clicked('reject', 'reject').at(5_000).signal('click', { role: 'save' })],
    },
    { name: 'a site that asks nothing', runs: [run().look()] },
  ],
  loud: [
    {
      name: 'a no that looks like a link, which then has no surface to compare',
      runs: [no({ isFilled: false, prominence: 1 })],
      findings: [{ message: 'asLink', subject, severity, data: names }],
    },
    {
      name: 'pale words',
      runs: [no({ contrast: 2.849 })],
      findings: [
        { message: 'faintWords', subject, severity, data: { ...names, acceptContrast: 12, rejectContrast: 2.8 } },
      ],
    },
    {
      name: 'a surface that blends into the banner',
      runs: [no({ prominence: 1.04 })],
      findings: [
        { message: 'faintSurface', subject, severity, data: { ...names, acceptProminence: 5, rejectProminence: 1 } },
      ],
    },
    {
      name: 'smaller letters',
      runs: [no({ fontSize: 12 })],
      findings: [{ message: 'smaller', subject, severity, data: { ...names, measure: 'words', percent: 75 } }],
    },
    {
      name: 'a lower button',
      runs: [no({ height: 24 })],
      findings: [{ message: 'smaller', subject, severity, data: { ...names, measure: 'button', percent: 60 } }],
    },
    {
      name: 'more clicks',
      runs: [clicked('accept', 'accept'), clicked('reject', 'reject', 'save')],
      findings: [{ message: 'moreClicks', subject, severity, data: { ...names, acceptClicks: 1, rejectClicks: 2 } }],
    },
    {
      name: 'all that is harder, each by itself',
      runs: [no({ isFilled: false, contrast: 3, fontSize: 12 })],
      findings: [
        { message: 'asLink', subject, severity, data: names },
        { message: 'faintWords', subject, severity, data: { ...names, acceptContrast: 12, rejectContrast: 3 } },
        { message: 'smaller', subject, severity, data: { ...names, measure: 'words', percent: 75 } },
      ],
    },
  ],
  undecided: [
    { name: 'a visit in which nobody looked', runs: [run()], missing: ['consent-look'] },
    { name: 'a check for robots in place of the page', runs: [run().look({ wall: 'bot' })], missing: ['site-itself'] },
  ],
});
