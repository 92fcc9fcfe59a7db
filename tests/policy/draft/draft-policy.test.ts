import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/core/audit/audit.ts';
import { classify } from '../../../src/core/classify/classify.ts';
import { nothingKnown } from '../../../src/core/classify/knowledge.ts';
import { nameText } from '../../../src/core/classify/name-text.ts';
import { record } from '../../../src/core/record/record.ts';
import type { Declaration } from '../../../src/core/schema/declaration.ts';
import type { Policy } from '../../../src/core/schema/policy.ts';
import type { SessionRecord } from '../../../src/core/schema/session.ts';
import { knowledge } from '../../../src/knowledge/knowledge.ts';
import { draftPolicy } from '../../../src/policy/draft/draft-policy.ts';
import type { ItemKnowledge } from '../../../src/policy/draft/item-knowledge.ts';
import { sessionOfRun } from '../../../src/policy/draft/session-of-run.ts';
import { emptyPolicy } from '../../../src/policy/empty-policy.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { writePolicy } from '../../../src/policy/write-policy.ts';
import { rules } from '../../../src/rules/index.ts';
import { remembering } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';

const site = 'https://shop.test/';
const md5 = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const gif = { contentType: 'image/gif', contentLength: 43 };
const year = 31_536_000;

const base = emptyPolicy('shop.test', 'sv', '2026-11-22');
const sessionOf = (built: EventBuilder) => record(built.end().events());

function drafted(built: readonly EventBuilder[], from: Policy = base, proposals?: ItemKnowledge): Policy {
  const more = proposals === undefined ? {} : { proposals };
  return draftPolicy({ sessions: built.map(sessionOf), base: from, knowledge, ...more }).policy;
}

const set = (visit: EventBuilder, line: string, url = site) =>
  visit.header(url, line).stored(line, { domain: new URL(url).hostname });

const busy = [
  set(session(), `wordpress_logged_in_${md5}=1; Max-Age=1209600`)
    .script(`_ga_G4TBXQ1ZPM=1; Max-Age=${2 * year}`)
    .stored(`_ga_G4TBXQ1ZPM=1; Max-Age=${2 * year}`)
    .header('https://px.ads.test/a', 'uid=1; Max-Age=3600; SameSite=None; Secure')
    .stored('uid=1; Max-Age=3600; SameSite=None; Secure', { domain: 'px.ads.test' })
    .write('localStorage', `cart_${md5}`)
    .write('sessionStorage', 'tab')
    .write('indexedDB', 'keyval-store')
    .request('https://www.google-analytics.com/g/collect', { type: 'ping' })
    .request('https://fonts.cdn.test/a.woff2', { type: 'font' })
    .request('https://pixel.beacon.test/p', gif),
  set(session(), 'sid=1; Path=/butik')
    .at(3)
    .header(site, 'sid=2; Max-Age=86400')
    .stored('sid=2; Max-Age=86400')
    .write('localStorage', '\u202egnol {hex} *\\')
    .write('localStorage', 'k'.repeat(5000))
    .request('https://192.0.2.7/x', { type: 'xmlhttprequest' })
    .request('https://www.google-analytics.com/g/collect', { type: 'ping' })
    .at(4)
    .choice('accept')
    .open('https://www.shop.test/kassa')
    .script('=nameless')
    .stored('=nameless', { domain: 'www.shop.test' }),
] as const;

describe('what was seen is declared', () => {
  test.each([
    ['several visits', busy],
    ['one', [busy[0]]],
    ['nothing', [session()]],
  ])('%s: an audit with the draft finds nothing undeclared', (_, visits) => {
    const sessions = visits.map(sessionOf);
    expect(undeclared(sessions, drafted(visits))).toEqual([]);
  });

  test('and the empty policy would have left them undeclared', () => {
    expect(undeclared(busy.map(sessionOf), base).length).toBeGreaterThan(10);
  });

  test('what is read back is what was drafted, and the order of the visits does not matter', () => {
    const draft = drafted(busy);
    expect(readPolicy(writePolicy(draft), 'draft.json')).toEqual(draft);
    expect(writePolicy(drafted(busy.toReversed()))).toBe(writePolicy(draft));
    expect(writePolicy(draft)).not.toMatch(/\u202e/);
  });

  test('no finding says that a lifetime or a party differs', () => {
    const found = findings(busy.map(sessionOf), drafted(busy)).map(({ rule }) => rule);
    expect(found.filter((rule) => /^(duration-|party-|declared-not)/.test(rule))).toEqual([]);
  });
});

test.each<[string, readonly EventBuilder[], Partial<Declaration>[]]>([
  [
    'a cookie of a known family',
    [set(session(), `_hjSession_3141592=1; Max-Age=1800`)],
    [
      {
        id: 'hjsession-x',
        name: { pattern: '_hjSession_{digits}' },
        party: 'first',
        domain: null,
        duration: { kind: 'seconds', seconds: 1800 },
        consent: { kind: 'unknown' },
        purpose: 'statistics',
        provider: 'Hotjar',
        toConfirm: ['country', 'name', 'provider', 'purpose'],
      },
    ],
  ],
  [
    'one that asks for more than browsers keep',
    [set(session(), `a=1; Max-Age=${10 * year}`)],
    [{ name: { exact: 'a' }, duration: { kind: 'seconds', seconds: 10 * year } }],
  ],
  [
    'one that is renewed on each page',
    [set(set(session(), 'a=1; Max-Age=1800').at(9), 'a=2; Max-Age=1800')],
    [{ duration: { kind: 'sliding', seconds: 1800 }, toConfirm: ['duration'] }],
  ],
  [
    'one with two lifetimes, told apart by domain',
    [set(set(session(), 'a=1; Max-Age=3600'), 'a=1; Max-Age=86400', 'https://www.shop.test/')],
    [
      { id: 'a-shop-test', domain: 'shop.test', duration: { kind: 'seconds', seconds: 3600 } },
      { id: 'a-www-shop-test', domain: 'www.shop.test', duration: { kind: 'seconds', seconds: 86_400 } },
    ],
  ],
  [
    'one with two lifetimes, told apart by path',
    [set(set(session(), 'a=1; Path=/'), 'a=1; Path=/kassa; Max-Age=86400')],
    [
      { path: '/', duration: { kind: 'session' } },
      { path: '/kassa', duration: { kind: 'seconds', seconds: 86_400 } },
    ],
  ],
  [
    'what remembers the choice, stored before it',
    [session().write('localStorage', 'banner', { value: remembering('pending') })],
    [
      {
        duration: { kind: 'until-deleted' },
        purpose: 'necessary',
        consent: expect.objectContaining({ kind: 'exempt', exemption: 'consent-choice' }),
        toConfirm: ['consent', 'purpose'],
      },
    ],
  ],
  [
    'the same after a choice: nobody says whether it was needed',
    [
      session()
        .choice('accept')
        .at(2)
        .write('localStorage', 'banner', { value: remembering('pending') }),
    ],
    [{ purpose: 'unknown', consent: { kind: 'unknown' } }],
  ],
  [
    'a host that got pixels alone',
    [session().request('https://a.beacon.test/p', gif).request('https://b.beacon.test/p', { type: 'ping' })],
    [{ kind: 'pixel', domain: 'beacon.test' }],
  ],
  [
    'a host that got a pixel and was asked for a script',
    [session().request('https://a.beacon.test/p', gif).request('https://a.beacon.test/s.js', { type: 'script' })],
    [{ kind: 'recipient', domains: ['beacon.test'] }],
  ],
  [
    'a host that is known',
    [session().request('https://www.google-analytics.com/analytics.js', { type: 'script' })],
    [
      {
        kind: 'recipient',
        domains: ['google-analytics.com'],
        provider: 'Google',
        country: 'US',
        purpose: 'statistics',
        toConfirm: ['country', 'provider', 'purpose'],
      },
    ],
  ],
])('%s', (_, visits, expected) => {
  const { declarations } = drafted(visits);
  expect(declarations).toHaveLength(expected.length);
  expect(declarations).toMatchObject(expected);
});

test('what is unsure is not written, and what is known beyond hosts is', () => {
  const known = (confidence: 'sure' | 'unsure') => () =>
    ({ provider: 'Butiken AB', country: 'SE', purpose: 'preferences', confidence }) as const;
  const visit = [set(session(), 'a=1')];
  expect(drafted(visit, base, known('sure')).declarations).toMatchObject([
    { provider: 'Butiken AB', country: 'SE', purpose: 'preferences', toConfirm: ['country', 'provider', 'purpose'] },
  ]);
  expect(drafted(visit, base, known('unsure')).declarations).toMatchObject([{ provider: null, purpose: 'unknown' }]);
});

describe('a file that is there already', () => {
  const file = policy()
    .statement('about-cookies')
    .cookie('sid', { statement: 'about-cookies', purpose: 'necessary' })
    .cookiesInGeneral('tab', { covers: { party: 'first', kind: null } })
    .recipient('cdn.test')
    .build();

  test('keeps every word, and gets what it does not name, under ids of its own', () => {
    const draft = drafted(busy, file);
    expect(draft.declarations.slice(0, file.declarations.length)).toEqual(file.declarations);
    expect({ ...draft, declarations: [] }).toEqual({ ...file, declarations: [] });
    const added = draft.declarations.slice(file.declarations.length).map(({ id }) => id);
    expect(added).not.toContain('sid');
    expect(added).not.toContain('cdn-test');
    expect(undeclared(busy.map(sessionOf), draft)).toEqual([]);
    expect(drafted(busy, draft)).toEqual(draft);
  });

  test('made from two visits, it covers a third but for what is new there', () => {
    const other = 'ffeeddccbbaa99887766554433221100';
    const third = set(session(), `wordpress_logged_in_${other}=1; Max-Age=1209600`)
      .script('_ga_ABC1234567=1; Max-Age=60')
      .stored('_ga_ABC1234567=1; Max-Age=60')
      .write('localStorage', `cart_${other}`)
      .write('localStorage', 'new-here')
      .request('https://other.beacon.test/q', gif)
      .request('https://late.test/q', { type: 'script' });
    expect(undeclared([sessionOf(third)], drafted(busy)).map(({ subject }) => subject.name)).toEqual([
      'new-here',
      'late.test',
    ]);
  });
});

test('a domain that the language cannot write is told', () => {
  const visit = session().request('https://[2001:db8::1]/x', { type: 'script' });
  const draft = draftPolicy({ sessions: [sessionOf(visit)], base, knowledge: nothingKnown });
  expect(draft).toMatchObject({ added: 0, unwritable: ['[2001:db8::1]'] });
});

test('a run of a report gives its session back', () => {
  for (const visit of busy) {
    const original = sessionOf(visit);
    expect(sessionOfRun(classify(original, base, knowledge))).toEqual({ ...original, sharings: [] });
  }
});

describe('whatever is stored', () => {
  const name = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abAB01_-.{}*\\'), minLength: 1, maxLength: 24 }),
    fc
      .tuple(fc.constantFrom('_ga_', 'cart-', 'x', ''), fc.oneof(fc.uuid(), fc.nat().map(String)))
      .map((parts) => parts.join('')),
  );
  const host = fc.constantFrom('shop.test', 'www.shop.test', 'a.ads.test', 'ads.test', '192.0.2.7');
  const cookie = fc.record({
    name,
    host,
    age: fc.option(fc.integer({ min: 1, max: 40_000_000 })),
    path: fc.constantFrom('/', '/a'),
  });
  const visits = fc.array(
    fc.record({ cookies: fc.array(cookie, { maxLength: 6 }), keys: fc.array(name, { maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 3,
    },
  );

  test('an audit with the draft finds nothing undeclared, and the draft can be read', () => {
    fc.assert(
      fc.property(visits, (all) => {
        const built = all.map(({ cookies, keys }) => {
          const visit = cookies.reduce((soFar, { name: of, host: from, age, path }) => {
            const line = `${of}=1; Path=${path}${age === null ? '' : `; Max-Age=${age}`}`;
            return set(soFar, line, `https://${from}/`);
          }, session());
          return keys.reduce((soFar, key) => soFar.write('localStorage', key), visit);
        });
        const draft = drafted(built);
        expect(readPolicy(writePolicy(draft), 'draft.json')).toEqual(draft);
        expect(undeclared(built.map(sessionOf), draft)).toEqual([]);
        const own = draft.declarations.flatMap((one) =>
          one.kind === 'storage' && one.depth === 'named' ? [nameText(one.name)] : [],
        );
        expect(new Set(own).size).toBe(own.length);
      }),
      { numRuns: 60 },
    );
  });
});

function findings(sessions: readonly SessionRecord[], declared: Policy) {
  const policySource = { id: 'draft.json', sha256: '' };
  return audit({
    sessions,
    policy: declared,
    policySource,
    url: site,
    toolVersion: '0',
    rules,
    knowledge,
  }).findings;
}

function undeclared(sessions: readonly SessionRecord[], declared: Policy) {
  return findings(sessions, declared).filter(({ rule }) => rule.startsWith('undeclared-'));
}
