import { describe, expect, test } from 'vitest';
import { contradictions } from '../../../src/core/consent/contradictions.ts';
import type { RunSignal } from '../../../src/core/schema/run.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';
import { tcString } from '../../helpers/tc-string.ts';

const hit = 'https://www.google-analytics.test/g/collect';
const bat = 'https://bat.bing.test/action/0';
const bid = 'https://ssp.test/bid';
const gcs = (value: string) => ({ consentParameters: { gcs: value } });
const cookie = (state: RunSignal['state'], more: Partial<RunSignal> = {}) =>
  ['consent-cookie', { tool: 'klaro', state, detail: 'klaro', ...more }] as const;

/** `granted > withheld`, each with its source, state and receiver. */
const found = (built: RunBuilder) =>
  contradictions(built.at(60_000).build()).map(({ granted, withheld }) =>
    [granted, withheld].map(({ source, receiver, state }) => `${receiver ?? source} ${state}`).join(' > '),
  );

describe('what a request tells, against what the page holds', () => {
  test.each<[string, RunBuilder, string[]]>([
    [
      'Google is told yes while the tool’s cookie says no',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(hit, gcs('G111')),
      ['www.google-analytics.test granted > consent-cookie denied'],
    ],
    [
      'yes for one of two purposes, while the cookie says no to all',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(hit, gcs('G101')),
      ['www.google-analytics.test partial > consent-cookie denied'],
    ],
    [
      'yes while the tool still waits for an answer',
      run()
        .signal(...cookie('pending'))
        .at(5000)
        .request(hit, gcs('G111')),
      ['www.google-analytics.test granted > consent-cookie pending'],
    ],
    [
      'no, as the cookie',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(hit, gcs('G100')),
      [],
    ],
    [
      'yes, as the cookie',
      run()
        .signal(...cookie('granted'))
        .at(5000)
        .request(hit, gcs('G111')),
      [],
    ],
    [
      'yes, where the visitor agreed to some',
      run()
        .signal(...cookie('partial'))
        .at(5000)
        .request(hit, gcs('G111')),
      [],
    ],
    [
      'no, where the visitor agreed: the site holds back',
      run()
        .signal(...cookie('granted'))
        .at(5000)
        .request(hit, gcs('G100')),
      ['consent-cookie granted > www.google-analytics.test denied'],
    ],
    [
      'no to Google’s two purposes, where the visitor agreed to another',
      run()
        .signal(...cookie('partial'))
        .at(5000)
        .request(hit, gcs('G100')),
      [],
    ],
    [
      'nothing that can be read',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(hit, gcs('G9')),
      [],
    ],
    [
      'letters that nobody documents',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(hit, { consentParameters: { gcd: '13t3t3t3t5l1' } }),
      [],
    ],
    [
      'nothing',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(hit),
      [],
    ],
    [
      'Microsoft is told yes',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .request(bat, { consentParameters: { asc: 'G' } }),
      ['bat.bing.test granted > consent-cookie denied'],
    ],
    [
      'a purpose in the string that the page’s own interface says was turned down',
      run()
        .signal('tcf', { state: 'partial', granted: ['1'], denied: ['2'] })
        .at(5000)
        .request(bid, { consentParameters: { gdpr: '1', gdpr_consent: tcString({ consents: [1, 2] }) } }),
      ['ssp.test partial > tcf partial'],
    ],
    [
      'a string where the law is said not to apply',
      run()
        .signal('tcf', { state: 'denied' })
        .at(5000)
        .request(bid, { consentParameters: { gdpr: '0', gdpr_consent: tcString({ consents: [1, 2] }) } }),
      [],
    ],
    ['where nothing else tells of consent', run().request(hit, gcs('G111')), []],
  ])('%s', (_, built, expected) => {
    expect(found(built)).toEqual(expected);
  });

  test('what was on its way when the visitor chose is no contradiction; what follows later is', () => {
    const chosen = run()
      .signal(...cookie('granted'))
      .at(9000)
      .choice('withdraw')
      .at(9040)
      .signal(...cookie('denied'));
    expect(found(chosen.at(9500).request(hit, gcs('G111')))).toEqual([]);
    expect(found(chosen.at(12_000).request(hit, { ...gcs('G111'), sentAtMs: 9500 }))).toEqual([]);
    expect(found(chosen.at(9500).request(hit, gcs('G111')).at(10_500).request(hit, gcs('G111')))).toHaveLength(1);
  });

  test('a thousand hits to one host are one contradiction, in each phase', () => {
    let hits = run()
      .signal(...cookie('denied'))
      .at(5000);
    for (let index = 0; index < 20; index += 1) hits = hits.request(hit, gcs('G111'));
    expect(found(hits)).toHaveLength(1);
    expect(found(hits.choice('reject').at(20_000).request(hit, gcs('G111')))).toHaveLength(2);
  });
});

describe('what the page says twice', () => {
  test.each<[string, RunBuilder, string[]]>([
    [
      'the interface says no, its own string yes',
      run().signal('tcf', { state: 'denied', tcString: tcString({ consents: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }) }),
      ['tcf granted > tcf denied'],
    ],
    ['interface and string agree', run().signal('tcf', { state: 'denied', tcString: tcString() }), []],
    ['a string that is none', run().signal('tcf', { state: 'denied', tcString: 'x' }), []],
    [
      'the tool says no, and tells Google’s tag yes',
      run()
        .signal('tool-event', { tool: 'klaro', state: 'denied' })
        .signal('consent-mode', { state: 'granted', detail: 'update' }),
      ['consent-mode granted > tool-event denied'],
    ],
    [
      'the tag’s default, put right at once',
      run()
        .signal(...cookie('denied'))
        .at(5000)
        .signal('consent-mode', { state: 'granted', detail: 'default' })
        .at(5400)
        .signal('consent-mode', { state: 'denied', detail: 'update' }),
      [],
    ],
    [
      'the cookie follows the tool’s event, and both follow a change of mind',
      run()
        .signal('tool-event', { tool: 'klaro', state: 'granted' })
        .signal(...cookie('granted'))
        .at(9000)
        .signal('tool-event', { tool: 'klaro', state: 'denied' })
        .signal(...cookie('denied')),
      [],
    ],
    [
      'something was chosen, and not what',
      run()
        .signal(...cookie('denied'))
        .signal('tool-event', { state: null }),
      [],
    ],
    [
      'a click says nothing of what is in force',
      run()
        .signal(...cookie('denied'))
        .signal('click', { state: 'granted' }),
      [],
    ],
  ])('%s', (_, built, expected) => {
    expect(found(built)).toEqual(expected);
  });

  test('a visit that ends before the page could agree with itself', () => {
    const cut = run().signal('tool-event', { state: 'denied' }).signal('consent-mode', { state: 'granted' });
    expect(contradictions(cut.at(900).build())).toEqual([]);
  });
});

test('a hundred thousand hits: a couple of seconds at most', () => {
  const visit = run()
    .signal(...cookie('denied'))
    .at(5000)
    .request(hit, gcs('G100'))
    .at(60_000)
    .build();
  const requests = Array.from({ length: 100_000 }, () => visit.requests).flat();
  expect(contradictions({ ...visit, requests })).toEqual([]);
});
