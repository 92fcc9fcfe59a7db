import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { differences } from '../../../src/policy/difference/difference.ts';
import { differencesInWords } from '../../../src/policy/difference/difference-in-words.ts';
import { type PolicyBuilder, policy } from '../../helpers/policy-builder.ts';

const day = 86_400;
const before = policy()
  .statement('asks-first')
  .cookie('_ma', { duration: { kind: 'seconds', seconds: 90 * day } })
  .cookie('old');

const cases: readonly (readonly [string, PolicyBuilder, readonly string[]])[] = [
  ['the same file', before, ['Nothing has changed.']],
  ['a cookie came', before.cookie('new'), ['New: new (new)']],
  [
    'a cookie went, and another lives longer',
    policy()
      .statement('asks-first')
      .cookie('_ma', { duration: { kind: 'seconds', seconds: 395 * day } }),
    ['Changed: _ma (ma)', '  duration.seconds: 90 days → 395 days', 'Gone: old (old)'],
  ],
  [
    'the kind of lifetime changed',
    policy()
      .statement('asks-first')
      .cookie('_ma', { duration: { kind: 'session' } })
      .cookie('old'),
    ['Changed: _ma (ma)', '  duration.kind: seconds → session', '  duration.seconds: 90 days → nothing'],
  ],
  [
    'a consent tool is named',
    before.with({ consentTool: { name: 'Klaro', selectors: { accept: '#yes', reject: null, withdraw: null } } }),
    [
      'Changed: the consent tool',
      '  consentTool: nothing → {"name":"Klaro","selectors":{"accept":"#yes","reject":null,"withdraw":null}}',
    ],
  ],
  [
    'the site got a domain',
    before.with({ site: { name: 'shop.test', domains: ['shop.test', 'shop.example'] } }),
    ['Changed: the site', '  domains: ["shop.test"] → ["shop.test","shop.example"]'],
  ],
  ['a statement came', before.statement('more'), ['New: the statement more']],
  ['a recipient came', before.recipient('pay.example'), ['New: pay.example (pay-example)']],
];

describe('what changed', () => {
  test.each(cases)('%s', (_name, after, lines) => {
    expect(differencesInWords(differences(before.build(), after.build()), translator('en'))).toEqual(lines);
  });

  test('there and back, what came has gone', () => {
    const one = before.build();
    const other = before.cookie('new').statement('more').build();
    expect(differences(one, other).map(({ how }) => how)).toEqual(['added', 'added']);
    expect(differences(other, one).map(({ how }) => how)).toEqual(['removed', 'removed']);
  });
});
