import { choicePreset } from '../../src/rules/choice-preset.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const preset = { message: 'preset', subject: 'shop.test', severity: 'error' } as const;
const on = (text: string) => ({ text, isOn: true, isLocked: false });
const off = { text: 'Statistik', isOn: false, isLocked: false };
const locked = { text: 'Nödvändiga', isOn: true, isLocked: true };
const asks = { accept: 'Godkänn', settings: 'Anpassa' } as const;
const second = { moment: 'second-layer' } as const;
const settings = (...toggles: (typeof off)[]) =>
  run().banner(asks).banner({ save: 'Spara' }, { layer: 2, toggles }, second);

ruleTester(choicePreset, {
  quiet: [
    { name: 'switches that are off, and locked ones', runs: [settings(locked, off)] },
    { name: 'what is necessary, though it can be switched off', runs: [settings(on('Strikt nödvändiga kakor'))] },
    { name: 'a banner without settings', runs: [run().banner({ accept: 'Godkänn', reject: 'Avvisa' })] },
    {
      name: 'what is on because the visitor agreed',
      runs: [
        settings(off),
        run()
          .choice('accept')
          .banner({ save: 'Spara' }, { toggles: [on('Statistik')] }, second),
      ],
    },
    { name: 'a site that asks nothing', runs: [run().look()] },
  ],
  loud: [
    {
      name: 'two purposes behind the settings',
      runs: [settings(locked, on('Statistik'), on('Icke nödvändiga'), off)],
      findings: [
        {
          ...preset,
          data: { count: 2, purposes: 'Statistik, Icke nödvändiga' },
          notes: ['banner, layer 2: save “Spara”; on: Nödvändiga (locked), Statistik, Icke nödvändiga; no way back'],
        },
      ],
    },
    {
      name: 'one in the first layer, though nobody opened the settings',
      runs: [run().banner(asks, { toggles: [on('')] })],
      findings: [{ ...preset, data: { count: 1, purposes: '–' } }],
    },
  ],
  undecided: [
    { name: 'settings that nobody opened', runs: [run().banner(asks)], missing: ['second-layer'] },
    { name: 'a visit in which nobody looked', runs: [run()], missing: ['consent-look'] },
    {
      name: 'a profile that was in use, and a page that asks nothing',
      runs: [run().environment({ profile: 'used' }).look()],
      missing: ['fresh-profile'],
    },
  ],
});
