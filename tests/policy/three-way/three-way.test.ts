import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import { record } from '../../../src/core/record/record.ts';
import type { DeclaredDuration } from '../../../src/core/schema/declared-duration.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { translator } from '../../../src/i18n/translator.ts';
import { knowledge } from '../../../src/knowledge/knowledge.ts';
import { draftPolicy } from '../../../src/policy/draft/draft-policy.ts';
import { emptyPolicy } from '../../../src/policy/empty-policy.ts';
import { durationsAgree } from '../../../src/policy/three-way/durations-agree.ts';
import { sameProvider } from '../../../src/policy/three-way/same-provider.ts';
import { threeWay } from '../../../src/policy/three-way/three-way.ts';
import { threeWayInWords } from '../../../src/policy/three-way/three-way-in-words.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { type PolicyBuilder, policy } from '../../helpers/policy-builder.ts';

const day = 86_400;
const lasting = (days: number): { duration: DeclaredDuration } => ({
  duration: { kind: 'seconds', seconds: days * day },
});
const visit = (line: string) => session().script(line).stored(line);
const ninety = policy().cookie('_ma', lasting(90));

function compared(
  page: PolicyBuilder | null,
  file: PolicyBuilder,
  visits: readonly EventBuilder[],
  locale: Locale = 'en',
) {
  const declared = file.build();
  const runs = visits.map((built) => classify(record(built.end().events()), declared, knowledge));
  const all = threeWay({ page: page?.build().declarations ?? null, policy: declared, runs });
  return threeWayInWords(all, translator(locale));
}

const nothing = ['The page, the file and the browser say the same.'];

test.each<[string, PolicyBuilder | null, PolicyBuilder, EventBuilder[], string[]]>([
  ['all say the same', ninety, ninety, [visit(`_ma=1; Max-Age=${90 * day}`)], nothing],
  ['three months are 90 days', policy().cookie('_ma', lasting(91)), ninety, [], nothing],
  [
    'the browser does otherwise',
    ninety,
    ninety,
    [visit(`_ma=1; Max-Age=${365 * day}`)],
    ['_ma (ma): different lifetimes – the page and the file: 90 days; the browser: 1 year'],
  ],
  [
    'the file is wrong about the page',
    policy().cookie('_ma', lasting(365)),
    ninety,
    [visit(`_ma=1; Max-Age=${365 * day}`)],
    ['_ma (ma): different lifetimes – the page and the browser: 1 year; the file: 90 days'],
  ],
  [
    'each says something else',
    policy().cookie('_ma', lasting(30)),
    ninety,
    [visit('_ma=1')],
    ['_ma (ma): different lifetimes – the page: 30 days; the file: 90 days; the browser: until the browser closes'],
  ],
  [
    'nobody looked, and the page lacks it',
    policy(),
    ninety,
    [],
    ['_ma (ma): not everywhere – the page does not name it; the file names it'],
  ],
  [
    'nobody read the page, and the browser saw nothing',
    null,
    ninety,
    [session()],
    ['_ma (ma): not everywhere – the file names it; the browser did not see it'],
  ],
  [
    'only the page and the browser know of it',
    policy().cookie('new'),
    policy(),
    [visit('new=1')],
    ['new: not everywhere – the page names it; the browser saw it; the file does not name it'],
  ],
  [
    'only the browser knows of them: told once, by their shape',
    policy(),
    policy(),
    [visit('_hjSession_1234567=1'), visit('_hjSession_7654321=1')],
    ['_hjSession_{digits}: not everywhere – the page does not name it; the file does not name it; the browser saw it'],
  ],
  [
    'the page writes a pattern in other words',
    policy().cookie('wordpress_logged_in_*'),
    policy().cookie('login', { name: { pattern: 'wordpress_logged_in_{hex:32}' } }),
    [visit(`wordpress_logged_in_${'0a'.repeat(16)}=1`)],
    nothing,
  ],
  [
    'the page lists two that the file has as one, and one of them agrees',
    policy().cookie('_ga_A1', lasting(1)).cookie('_ga_B2', lasting(90)),
    policy().cookie('_ga_*', lasting(90)),
    [],
    nothing,
  ],
  [
    'a name that the page takes in, and the file does not',
    policy().cookie('_ga_*'),
    policy().cookie('_ga_A1'),
    [visit('_ga_A1=1; Max-Age=60').script('_ga_B2=1').stored('_ga_B2=1')],
    ['_ga_*: not everywhere – the page names it; the browser saw it; the file does not name it'],
  ],
  [
    'purposes and providers differ',
    policy().cookie('a', { purpose: 'statistics', provider: 'Exempel Ltd' }),
    policy().cookie('a', { purpose: 'marketing', provider: 'Annan AB' }),
    [],
    [
      'a (a): different purposes – the page: statistics; the file: marketing',
      'a (a): different providers – the page: Exempel Ltd; the file: Annan AB',
    ],
  ],
  [
    'one of several purposes is shared, and the provider is one company',
    policy().cookie('a', { purpose: 'statistics', otherPurposes: ['marketing'], provider: 'Google' }),
    policy().cookie('a', { purpose: 'marketing', provider: 'Google Ireland Limited' }),
    [],
    nothing,
  ],
  [
    'the party differs',
    policy().cookie('a', { party: 'third' }),
    policy().cookie('a', { party: 'first' }),
    [visit('a=1')],
    ['a (a): different parties – the page: third party; the file and the browser: first party'],
  ],
  [
    'storage lasts until it is deleted',
    policy().storage('localStorage', 'theme', lasting(30)),
    policy().storage('localStorage', 'theme', { duration: { kind: 'until-deleted' } }),
    [session().write('localStorage', 'theme')],
    [
      'theme (web storage, until removed, theme): different lifetimes – the page: 30 days; the file and the browser: until you delete them',
    ],
  ],
  [
    'a recipient, named by one of its hosts',
    policy().recipient('cdn.test'),
    policy().recipient('a.cdn.test', { domains: ['a.cdn.test', 'b.test'] }),
    [session().request('https://a.cdn.test/x.js', { type: 'script' })],
    nothing,
  ],
  [
    'a recipient that only the browser met',
    policy(),
    policy(),
    [session().request('https://x.cdn.test/a.js').request('https://y.cdn.test/b.js')],
    ['cdn.test: not everywhere – the page does not name it; the file does not name it; the browser saw it'],
  ],
  [
    'a recipient of the page, whose company is known to be another',
    policy().recipient('google-analytics.com', { provider: 'Exempel AB' }),
    policy(),
    [session().request('https://www.google-analytics.com/a.js')],
    [
      'google-analytics.com: not everywhere – the page names it; the browser saw it; the file does not name it',
      'google-analytics.com: different providers – the page: Exempel AB; the browser: Google',
    ],
  ],
  ['a class names nothing', policy().cookiesInGeneral('all'), policy().recipientsInGeneral('all'), [], nothing],
])('%s', (_, page, file, visits, expected) => {
  expect(compared(page, file, visits)).toEqual(expected);
});

test('in Swedish', () => {
  expect(compared(policy().cookie('_ma', lasting(30)), ninety, [session()], 'sv')).toEqual([
    '_ma (ma): finns inte överallt – sidan nämner det; filen nämner det; webbläsaren såg det inte',
    '_ma (ma): olika lagringstid – sidan: 30 dagar; filen: 90 dagar',
  ]);
});

test('a draft agrees with the visits that it was made from', () => {
  const built = visit(`_ga_G4TBXQ1ZPM=1; Max-Age=${730 * day}`)
    .write('localStorage', 'cart_0a1b2c3d4e5f60718293a4b5c6d7e8f9')
    .request('https://www.google-analytics.com/a.js');
  const base = emptyPolicy('shop.test', 'sv', '2026-11-22');
  const sessions = [record(built.end().events())];
  const { policy: draft } = draftPolicy({
    sessions,
    base,
    knowledge,
  });
  const runs = sessions.map((one) => classify(one, draft, knowledge));
  expect(draft.declarations).toHaveLength(3);
  expect(threeWay({ page: draft.declarations, policy: draft, runs })).toEqual([]);
});

describe('lifetimes agree', () => {
  const seconds = (days: number): DeclaredDuration => ({ kind: 'seconds', seconds: days * day });
  const range = (from: number, to: number): DeclaredDuration => ({
    kind: 'range',
    fromSeconds: from * day,
    toSeconds: to * day,
  });
  test.each<[DeclaredDuration, DeclaredDuration, boolean]>([
    [seconds(30), seconds(31), true],
    [seconds(365), seconds(366), true],
    [seconds(365), seconds(395), false],
    [seconds(395), seconds(400), true],
    [{ kind: 'session' }, { kind: 'seconds', seconds: 20 }, false],
    [{ kind: 'seconds', seconds: 20 }, { kind: 'seconds', seconds: 60 }, false],
    [{ kind: 'session' }, range(0, 365), true],
    [{ kind: 'session' }, range(1, 365), false],
    [seconds(90), range(0, 365), true],
    [range(0, 365), range(0, 30), false],
    [{ kind: 'sliding', seconds: day }, seconds(1), true],
    [{ kind: 'unknown' }, { kind: 'session' }, true],
    [{ kind: 'until-deleted' }, { kind: 'until-withdrawn' }, true],
    [{ kind: 'until-deleted' }, seconds(1), false],
  ])('%j, %j: %s', (a, b, expected) => {
    expect([durationsAgree(a, b), durationsAgree(b, a)]).toEqual([expected, expected]);
  });
});

describe('providers', () => {
  test.each([
    ['Google', 'Google Ireland Limited', true],
    ['Meta Platforms, Inc.', 'META PLATFORMS', true],
    ['Google', 'Googol AB', false],
    ['AB', 'ab', true],
    ['AB', 'Exempel AB', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect([sameProvider(a, b), sameProvider(b, a)]).toEqual([expected, expected]);
  });
});

test('each item and field is told once, and every camp differs from the others', () => {
  const name = fc.constantFrom('a', 'b', '_ga_*', '_ga_A1', '_ga_B2');
  const one = fc.record({ name, days: fc.constantFrom(1, 30, 365) });
  const list = fc.uniqueArray(one, { selector: (of) => of.name, maxLength: 4 });
  const written = (all: readonly { name: string; days: number }[]) =>
    all.reduce((soFar, { name: of, days }, index) => soFar.cookie(of, { id: `c${index}`, ...lasting(days) }), policy());
  fc.assert(
    fc.property(list, list, list, (page, file, seen) => {
      const declared = written(file).build();
      const visits = seen.reduce(
        (soFar, { name: of, days }) =>
          soFar.script(`${of}=1; Max-Age=${days * day}`).stored(`${of}=1; Max-Age=${days * day}`),
        session(),
      );
      const runs = [classify(record(visits.end().events()), declared)];
      const all = threeWay({ page: written(page).build().declarations, policy: declared, runs });
      const keys = all.map(({ item, field }) => JSON.stringify([item, field]));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { camps } of all) {
        expect(camps.length).toBeGreaterThan(1);
        const sides = camps.flatMap((camp) => camp.sides);
        expect(new Set(sides).size).toBe(sides.length);
      }
      expect(threeWay({ page: declared.declarations, policy: declared, runs: [] })).toEqual([]);
    }),
  );
});
