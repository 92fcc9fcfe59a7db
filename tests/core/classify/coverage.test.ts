import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import { record } from '../../../src/core/record/record.ts';
import type { Policy } from '../../../src/core/schema/policy.ts';
import type { StoredOptions } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { type PolicyBuilder, policy } from '../../helpers/policy-builder.ts';

const runOf = (built: EventBuilder, declared: PolicyBuilder) => classify(record(built.events()), declared.build());

/** Coverage and declaration of one stored cookie. */
function coverageOf(declared: PolicyBuilder, line: string, options?: StoredOptions) {
  const [cookie] = runOf(session().stored(line, options), declared).cookies;
  return [cookie?.coverage, cookie?.declaration];
}

const any = { party: null, kind: null };

describe('a cookie', () => {
  test.each<[string, PolicyBuilder, string, string | null]>([
    ['nothing declared', policy(), 'none', null],
    ['its name', policy().cookie('a1', { id: 'x' }), 'named', 'x'],
    ['another name', policy().cookie('A1', { id: 'x' }), 'none', null],
    ['a pattern', policy().cookie('a*', { id: 'x' }), 'named', 'x'],
    ['a name beats a pattern', policy().cookie('a*', { id: 'x' }).cookie('a1', { id: 'y' }), 'named', 'y'],
    [
      'the pattern that says more',
      policy()
        .cookie('*', { id: 'w', name: { pattern: '*1' } })
        .cookie('a*1', { id: 'y' }),
      'named',
      'y',
    ],
    ['the first among equals', policy().cookie('a1', { id: 'x' }).cookie('a1', { id: 'y' }), 'named', 'x'],
    ['a class', policy().cookiesInGeneral('x', { covers: any }), 'general', 'x'],
    ['a name beats a class', policy().cookiesInGeneral('x', { covers: any }).cookie('a1', { id: 'y' }), 'named', 'y'],
    [
      'the narrower class',
      policy()
        .cookiesInGeneral('x', { covers: any })
        .cookiesInGeneral('y', { covers: { party: 'first', kind: null } }),
      'general',
      'y',
    ],
    [
      'the class of session cookies',
      policy().cookiesInGeneral('x', { covers: { party: null, kind: 'session' } }),
      'general',
      'x',
    ],
    [
      'the class of others',
      policy().cookiesInGeneral('x', { covers: { party: null, kind: 'persistent' } }),
      'none',
      null,
    ],
    [
      'the class of third parties',
      policy().cookiesInGeneral('x', { covers: { party: 'third', kind: null } }),
      'none',
      null,
    ],
    ['its own path', policy().cookie('a1', { id: 'x', path: '/' }), 'named', 'x'],
    ['another path', policy().cookie('a1', { id: 'x', path: '/cart' }), 'none', null],
    [
      'a declared path beats none',
      policy().cookie('a1', { id: 'x' }).cookie('a1', { id: 'y', path: '/' }),
      'named',
      'y',
    ],
    ['a beginning', policy().cookie('a', { id: 'x', name: { prefix: 'a' } }), 'named', 'x'],
    [
      'a class of characters says more than a star',
      policy()
        .cookie('a*', { id: 'x' })
        .cookie('y', { name: { pattern: 'a{digits}' } }),
      'named',
      'y',
    ],
    ['a day that has come', policy().cookie('a1', { id: 'x', since: '2026-11-22' }), 'named', 'x'],
    ['a day that is past', policy().cookie('a1', { id: 'x', until: '2026-11-21' }), 'none', null],
    ['a storage item of that name', policy().storage('localStorage', 'a1'), 'none', null],
    ['a declared party is for a rule to judge', policy().cookie('a1', { id: 'x', party: 'third' }), 'named', 'x'],
  ])('%s', (_, declared, coverage, declaration) => {
    expect(coverageOf(declared, 'a1=v')).toEqual([coverage, declaration]);
  });

  test.each([
    ['ads.test', 'ads.test', true],
    ['ads.test', 'px.ads.test', true],
    ['px.ads.test', 'ads.test', false],
    ['*.ads.test', 'px.ads.test', true],
    ['ads.test', 'notads.test', false],
    [null, 'ads.test', false],
    [null, 'shop.test', true],
    [null, 'www.shop.test', true],
    [null, 'own.example', true],
    ['own.example', 'shop.test', false],
  ])('declared for %s covers it on %s: %s', (domain, host, expected) => {
    const declared = policy()
      .cookie('a', { id: 'x', domain })
      .with({ site: { name: 'Shop', domains: ['shop.test', 'own.example'] } });
    expect(coverageOf(declared, 'a=1', { domain: host })[1]).toBe(expected ? 'x' : null);
  });

  test('the nearer domain beats the farther, and any domain beats none', () => {
    const declared = policy()
      .cookie('a', { id: 'none' })
      .cookie('a', { id: 'far', domain: 'shop.test' })
      .cookie('a', { id: 'near', domain: 'www.shop.test' });
    expect(coverageOf(declared, 'a=1', { domain: 'x.www.shop.test' })[1]).toBe('near');
    expect(coverageOf(declared, 'a=1')[1]).toBe('far');
  });

  test('the name decides before the domain', () => {
    const declared = policy().cookie('a*', { id: 'x', domain: 'www.shop.test' }).cookie('a1', { id: 'y' });
    expect(coverageOf(declared, 'a1=1', { domain: 'www.shop.test' })[1]).toBe('y');
  });

  test('a path below the declared one is covered, beside it is not', () => {
    const declared = policy().cookie('a', { id: 'x', path: '/konto' });
    expect(coverageOf(declared, 'a=1', { path: '/konto/sida' })[1]).toBe('x');
    expect(coverageOf(declared, 'a=1', { path: '/kontor' })[1]).toBeNull();
  });

  test.each(['__proto__', 'constructor', 'toString', '', '*'])('the name %j is a name like any other', (name) => {
    const declared = policy().cookie('x', { id: 'x', name: { exact: name } });
    expect(coverageOf(declared, `${name}=1`)[0]).toBe('named');
    expect(coverageOf(policy().cookie('other'), `${name}=1`)[0]).toBe('none');
  });
});

test.each([
  [['/'], 'x'],
  [['/cart*'], null],
])('of a cookie of pages %j, which is set on the first page: %s', (pages, declaration) => {
  const set = session().script('a1=v').stored('a1=v');
  expect(runOf(set, policy().cookie('a1', { id: 'x', pages })).cookies[0]).toMatchObject({ declaration });
});

describe('what a declaration says of it', () => {
  const reason = { sv: 'kundvagnen', en: 'the cart' };
  const exempt = { kind: 'exempt', exemption: 'user-input', reason } as const;

  test('purpose and exemption', () => {
    const declared = policy().cookie('a', { purpose: 'necessary', consent: exempt });
    expect(runOf(session().stored('a=1'), declared).cookies[0]).toMatchObject({ purpose: 'necessary', exempt: true });
  });

  test.each([
    ['says so', { duration: { kind: 'seconds', seconds: 60 } }, { kind: 'seconds', seconds: 60 }],
    ['does not say', { duration: { kind: 'unknown' } }, undefined],
  ] as const)('how long it stays, where a declaration that names it %s', (_, options, expected) => {
    const [cookie] = runOf(session().stored('a=1'), policy().cookie('a', options)).cookies;
    expect(cookie?.coverage).toBe('named');
    expect(cookie?.declaredDuration).toEqual(expected);
  });

  test('a class says of none how long it stays', () => {
    const declared = policy().cookiesInGeneral('x', { covers: any, duration: { kind: 'seconds', seconds: 60 } });
    const [cookie] = runOf(session().stored('a=1'), declared).cookies;
    expect(cookie?.coverage).toBe('general');
    expect(cookie).not.toHaveProperty('declaredDuration');
  });

  test('a class has a purpose, but cannot exempt', () => {
    const declared = policy().cookiesInGeneral('x', { covers: any, purpose: 'statistics', consent: exempt });
    expect(runOf(session().stored('a=1'), declared).cookies[0]).toMatchObject({ purpose: 'statistics', exempt: false });
  });

  test('undeclared', () => {
    expect(runOf(session().stored('a=1'), policy()).cookies[0]).toMatchObject({ purpose: 'unknown', exempt: false });
  });
});

describe('other storage', () => {
  const item = session().found(['localStorage/k']);

  test.each<[string, PolicyBuilder, string, string | null]>([
    ['its name and area', policy().storage('localStorage', 'k', { id: 'x' }), 'named', 'x'],
    ['another area', policy().storage('sessionStorage', 'k', { id: 'x' }), 'none', null],
    ['a pattern', policy().storage('localStorage', 'k*', { id: 'x' }), 'named', 'x'],
    ['another domain', policy().storage('localStorage', 'k', { id: 'x', domain: 'ads.test' }), 'none', null],
    ['a class', policy().storageInGeneral('x', { covers: { area: 'localStorage', party: 'first' } }), 'general', 'x'],
    ['another class', policy().storageInGeneral('x', { covers: { area: 'indexedDB', party: null } }), 'none', null],
  ])('%s', (_, declared, coverage, declaration) => {
    expect(runOf(item, declared).storage[0]).toMatchObject({ party: 'first', coverage, declaration });
  });

  test('of a third party', () => {
    const framed = session().found(['localStorage/k'], { frameId: 3, frame: 'https://px.ads.test/f' });
    const declared = policy().storage('localStorage', 'k', { id: 'x', domain: 'ads.test' });
    expect(runOf(framed, declared).storage[0]).toMatchObject({ party: 'third', declaration: 'x' });
  });
});

describe('a recipient', () => {
  const contacted = session().request('https://px.ads.test/p');

  test.each<[string, PolicyBuilder, string, string | null, string | null]>([
    ['nothing declared', policy(), 'none', null, null],
    ['its domain', policy().recipient('ads.test', { id: 'x', provider: 'Ads AB' }), 'named', 'x', 'Ads AB'],
    ['another host', policy().recipient('www.ads.test', { id: 'x' }), 'none', null, null],
    ['a class in words', policy().recipientsInGeneral('x'), 'none', null, null],
    ['a cookie of its domain', policy().cookie('a', { domain: 'ads.test', provider: 'Ads AB' }), 'none', null, null],
    [
      'the nearer',
      policy().recipient('ads.test', { id: 'x' }).recipient('px.ads.test', { id: 'y' }),
      'named',
      'y',
      null,
    ],
  ])('%s', (_, declared, coverage, declaration, organisation) => {
    expect(runOf(contacted, declared).requests[0]).toMatchObject({
      party: 'third',
      site: 'ads.test',
      declared: coverage,
      declaration,
      organisation,
    });
  });
});

describe('a pixel', () => {
  const sent = session().request('https://px.ads.test/hit?id=1', { type: 'image', status: 204 });

  test.each<[string, PolicyBuilder, string, string | null]>([
    ['nothing declared', policy(), 'none', null],
    ['its domain', policy().pixel('ads.test', { id: 'x' }), 'named', 'x'],
    ['its path', policy().pixel('ads.test', { id: 'x', path: '/h*' }), 'named', 'x'],
    ['another path', policy().pixel('ads.test', { id: 'x', path: '/tr' }), 'none', null],
    ['another page', policy().pixel('ads.test', { id: 'x', pages: ['/cart'] }), 'none', null],
    [
      'the recipient behind it says more',
      policy().pixel('px.ads.test', { id: 'x' }).recipient('ads.test', { id: 'y' }),
      'named',
      'y',
    ],
  ])('%s', (_, declared, coverage, declaration) => {
    expect(runOf(sent, declared).requests[0]).toMatchObject({ isPixel: true, declared: coverage, declaration });
  });

  test('declared, and fetched as a script: that is undeclared', () => {
    const script = session().request('https://px.ads.test/hit', { type: 'script' });
    expect(runOf(script, policy().pixel('ads.test')).requests[0]).toMatchObject({ isPixel: false, declared: 'none' });
  });
});

test('of thousands of declarations, each cookie finds its own', () => {
  const [template] = policy().cookie('x').build().declarations;
  if (template?.kind !== 'cookie' || template.depth !== 'named') throw new Error('no cookie declared');
  const declarations = Array.from({ length: 5000 }, (_, index) => ({
    ...template,
    id: `d${index}`,
    name: [{ exact: `n${index}` }, { pattern: `p${index}_*` }, { pattern: `*_s${index}` }][index % 3] ?? template.name,
  }));
  const large: Policy = { ...policy().build(), declarations };
  const visit = record(session().stored('x=1').events());
  const [cookie] = visit.cookies;
  if (cookie === undefined) throw new Error('no cookie recorded');
  const cookies = Array.from({ length: 300 }, (_, index) => ({ ...cookie, name: nameFor(index) }));
  const run = classify({ ...visit, cookies }, large);
  expect(run.cookies.map(({ declaration }) => declaration)).toEqual(cookies.map((_, index) => `d${index}`));
});

function nameFor(index: number): string {
  return [`n${index}`, `p${index}_abc`, `abc_s${index}`][index % 3] ?? '';
}
