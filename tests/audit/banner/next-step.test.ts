import { describe, expect, test } from 'vitest';
import type { SeenControl, SeenFrame, SeenToggle } from '../../../src/audit/banner/control.ts';
import { closeStep, nextStep, type Pressed } from '../../../src/audit/banner/next-step.ts';
import type { ChoiceKind } from '../../../src/core/schema/consent.ts';

const asks = 'Vi använder cookies.';

test.each<[string, ChoiceKind, readonly string[], Pressed, string]>([
  ['the yes', 'accept', ['Godkänn', 'Avvisa'], [], 'press Godkänn'],
  ['the yes to all before a yes', 'accept', ['Acceptera', 'Acceptera alla'], [], 'press Acceptera alla'],
  ['the no', 'reject', ['Godkänn', 'Avvisa'], [], 'press Avvisa'],
  ['the settings where there is no no', 'reject', ['Godkänn', 'Anpassa'], [], 'press Anpassa, no choice yet'],
  ['the save behind them', 'reject', ['Godkänn', 'Spara'], ['settings'], 'press Spara'],
  ['nothing when the settings brought no no', 'reject', ['Godkänn', 'Anpassa'], ['settings'], 'give-up'],
  ['no “yes to what is chosen” for a yes', 'accept', ['Acceptera valda', 'Avvisa'], [], 'give-up'],
  ['the no once the banner is back', 'withdraw', ['Godkänn', 'Avvisa'], ['withdraw'], 'press Avvisa'],
])('a visitor presses %s', (_what, choice, texts, pressed, expected) => {
  expect(said(bar(texts), choice, pressed)).toBe(expected);
});

test('what is on by default is switched off before it is saved, what is locked is left', () => {
  const toggles: SeenToggle[] = [
    { isOn: true, isLocked: true, layer: 0 },
    { isOn: true, isLocked: false, layer: 0 },
    { isOn: false, isLocked: false, layer: 0 },
    { isOn: true, isLocked: false, layer: null },
  ];
  const frame = { ...bar(['Godkänn', 'Spara']), toggles };
  expect(nextStep(frame, 'reject', ['settings'])).toEqual({ do: 'switch-off', toggles: [1] });
});

test('a no that left a switch on is not saved before that is off', () => {
  const toggles: SeenToggle[] = [{ isOn: true, isLocked: false, layer: 0 }];
  const frame = { ...bar(['Godkänn', 'Avvisa', 'Spara']), toggles };
  expect(nextStep(frame, 'reject', ['reject'])).toEqual({ do: 'switch-off', toggles: [0] });
  expect(said(bar(['Avvisa', 'Spara']), 'reject', ['reject'])).toBe('press Spara');
});

test.each([
  [
    'a plain yes, where the question names the no',
    'Är du säker på att du inte vill godkänna cookies?',
    ['Avbryt', 'Ja'],
    'press Ja',
  ],
  [
    'a yes that is sure',
    'Are you sure you want to reject? There will be no films.',
    ['Yes, I’m sure', 'Accept all'],
    'press Yes, I’m sure',
  ],
  ['what says no once more', 'Vill du verkligen neka cookies?', ['Ja', 'Ja, neka alla'], 'press Ja, neka alla'],
  [
    'what says no once more, not by a yes to what it may be',
    'Är du säker? Du kan godkänna.',
    ['OK', 'Avvisa ändå'],
    'press Avvisa ändå',
  ],
  ['nothing, where the yes may be to a yes', 'Är du säker? Vill du inte godkänna ändå?', ['Ja', 'Nej'], 'nothing'],
  ['nothing, where one is asked whether to leave', 'Are you sure you want to leave?', ['Yes', 'No'], 'nothing'],
  ['nothing that says yes to all', 'Är du säker på att du vill neka?', ['Ja, godkänn alla', 'Tillbaka'], 'nothing'],
  ['nothing where nobody asks', asks, ['Ja', 'Nej'], 'nothing'],
])('a no is confirmed by %s', (_what, text, texts, expected) => {
  const { controls } = bar(texts);
  const frame = { layers: [{ text, isDialog: true }], controls, toggles: [] };
  expect(said(frame, 'reject', ['reject'])).toBe(expected);
});

test('a question that lies over the banner is answered first', () => {
  const over: SeenControl[] = [
    { text: 'Avbryt', kind: 'button', layer: 1 },
    { text: 'Ja', kind: 'button', layer: 1 },
  ];
  const { layers, controls } = bar(['Godkänn', 'Avvisa', 'Spara', 'Inställningar']);
  const question = { text: 'Är du säker på att du vill avvisa alla?', isDialog: true };
  const frame = { layers: [...layers, question], controls: [...controls, ...over], toggles: [] };
  expect(said(frame, 'reject', ['reject'])).toBe('press Ja');
});

describe('the way back', () => {
  const footer: SeenControl[] = [
    { text: 'Kontakt', kind: 'link', layer: null },
    { text: 'Hantera kakor', kind: 'link', layer: null },
  ];
  const page: SeenFrame = { layers: [], controls: footer, toggles: [] };

  test('is a link that stays on the page', () => {
    expect(said(page, 'withdraw', [])).toBe('press Hantera kakor, no choice yet');
  });
  test('is not gone twice', () => {
    expect(nextStep(page, 'withdraw', ['withdraw'])).toBeNull();
  });
  test('is nothing for who wants to accept', () => {
    expect(nextStep(page, 'accept', [])).toBeNull();
  });
});

test.each([
  ['asks for something else', 'Vill du ha vårt nyhetsbrev?', ['Ja tack', 'Nej tack']],
  ['cannot be answered', asks, ['Läs mer']],
])('a layer that %s is no banner', (_what, text, texts) => {
  expect(nextStep(bar(texts, text), 'accept', [])).toBeNull();
});

test('a banner whose buttons nobody can read is one that could not be answered', () => {
  expect(nextStep(bar(['Kör på', 'Hellre inte så']), 'accept', [])).toMatchObject({ do: 'give-up' });
  expect(nextStep(bar(['Kör på']), 'accept', [])).toBeNull();
  expect(nextStep(bar(['Boka', 'Ring'], 'Vi behandlar dina personuppgifter'), 'accept', [])).toBeNull();
});

test.each<[what: string, texts: readonly string[], text: string, expected: string]>([
  ['the cross', ['×'], asks, 'press ×'],
  ['the cross beside the answers', ['Godkänn', 'Avvisa', '×'], asks, 'press ×'],
  ['a word', ['Godkänn', 'Stäng'], asks, 'press Stäng'],
  ['nothing where every button answers', ['Godkänn', 'Avvisa'], asks, 'give-up'],
  ['nothing of a layer that asks for something else', ['×'], 'Vill du ha vårt nyhetsbrev?', 'nothing'],
])('who wants to close the banner presses %s', (_what, texts, text, expected) => {
  const frame = bar(texts, text);
  const step = closeStep(frame);
  expect(step?.do === 'press' ? `press ${frame.controls[step.control]?.text}` : (step?.do ?? 'nothing')).toBe(expected);
});

function bar(texts: readonly string[], text = asks): SeenFrame {
  const controls = texts.map((words): SeenControl => ({ text: words, kind: 'button', layer: 0 }));
  return { layers: [{ text, isDialog: false }], controls, toggles: [] };
}

function said(frame: SeenFrame, choice: ChoiceKind, pressed: Pressed): string {
  const step = nextStep(frame, choice, pressed);
  if (step?.do !== 'press') return step?.do ?? 'nothing';
  return `press ${frame.controls[step.control]?.text}${step.isChoice ? '' : ', no choice yet'}`;
}
