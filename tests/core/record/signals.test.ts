import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import type { Event, NewEvent } from '../../../src/core/schema/event.ts';
import { sessionRecordSchema } from '../../../src/core/schema/session.ts';
import { asked, held, remembering, zeroMs } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { ownEnvironment } from '../../helpers/sample-environment.ts';
import { tcString } from '../../helpers/tc-string.ts';

const site = 'https://shop.test/';
const stat = 'https://stat.test/g';
const yes = { value: remembering('granted', ['statistics']) };
const no = { value: remembering('denied') };
const signals = (built: EventBuilder) => sessionRecordSchema.parse(record(built.events())).signals;
/** Such as `consent-cookie granted klaro`. */
const told = (built: EventBuilder) =>
  signals(built).map(({ source, state, detail, receiver }) =>
    [source, state, detail, receiver].filter((part) => part !== null).join(' '),
  );

describe('what tells of consent', () => {
  test.each<[string, EventBuilder, string[]]>([
    [
      'a signal of the page',
      session().signal('tool-event', { state: 'granted', detail: 'cc:onConsent' }),
      ['tool-event granted cc:onConsent'],
    ],
    ['a cookie', session().stored('klaro=x', yes), ['consent-cookie granted klaro']],
    ['a cookie at the start', session().jar('session-start', held('klaro=x', no)), ['consent-cookie denied klaro']],
    [
      'a cookie that goes away',
      session().stored('klaro=x', yes).at(2).removed('klaro=x', 'explicit', yes),
      ['consent-cookie granted klaro', 'consent-cookie pending klaro'],
    ],
    ['a cookie of nobody’s', session().stored('sid=1'), []],
    ['a storage item', session().write('localStorage', 'klaro', yes), ['consent-storage granted klaro']],
    [
      'one that goes away',
      session().write('localStorage', 'klaro', yes).at(2).write('localStorage', 'klaro', { operation: 'delete' }),
      ['consent-storage granted klaro', 'consent-storage pending klaro'],
    ],
    ['one that was found', session().found(['localStorage/klaro'], no), ['consent-storage denied klaro']],
    [
      'Consent Mode: both',
      session().request(stat, { consentParameters: { gcs: 'G111', gcd: '13r3r3r3r5l1' } }),
      ['consent-mode granted gcs=G111, gcd=13r3r3r3r5l1 stat.test'],
    ],
    [
      'Consent Mode: none',
      session().request(stat, { consentParameters: { gcs: 'G100' } }),
      ['consent-mode denied gcs=G100 stat.test'],
    ],
    [
      'Consent Mode: one of two',
      session().request(stat, { consentParameters: { gcs: 'G101' } }),
      ['consent-mode partial gcs=G101 stat.test'],
    ],
    [
      'Consent Mode: one, the other not set',
      session().request(stat, { consentParameters: { gcs: 'G1-1' } }),
      ['consent-mode granted gcs=G1-1 stat.test'],
    ],
    [
      'letters that nobody documents',
      session().request(stat, { consentParameters: { gcd: '13l3l3l3l1' } }),
      ['consent-mode gcd=13l3l3l3l1 stat.test'],
    ],
    ['UET', session().request(stat, { consentParameters: { asc: 'D' } }), ['uet denied asc=D stat.test']],
    ['UET in a letter of its own', session().request(stat, { consentParameters: { asc: 'X' } }), []],
    [
      'a TC string that is sent',
      session().request(stat, { consentParameters: { gdpr_consent: tcString({ consents: [1] }) } }),
      ['tcf partial gdpr_consent stat.test'],
    ],
    ['one that is none', session().request(stat, { consentParameters: { gdpr: '1', gdpr_consent: '__proto__' } }), []],
    [
      'parameters that say nothing of it',
      session().request(stat, { consentParameters: { npa: '1', us_privacy: '1YNN' } }),
      [],
    ],
  ])('%s', (_, built, expected) => {
    expect(told(built)).toEqual(expected);
  });

  test('with its place and its time: a request’s is when it was sent', () => {
    const [event, sent] = signals(
      session()
        .open('https://cmp.test/f', { parentFrameId: 0, frameId: 2 })
        .signal('tool-event', { tool: 'klaro' }, { frameId: 2, frame: 'https://cmp.test/f' })
        .at(3)
        .request(stat, { sentAtMs: zeroMs + 2500, consentParameters: { asc: 'G' } }),
    );
    expect(event).toMatchObject({ page: site, frame: 'https://cmp.test/f', atMs: 1000, tool: 'klaro', receiver: null });
    expect(sent).toMatchObject({ page: site, atMs: 2500, granted: ['ad_storage'], denied: [], tool: null });
  });

  test('in order of time, whatever the order of the log', () => {
    const [, second] = signals(session().at(5).stored('klaro=x', yes).at(2).signal('tool-event'));
    expect(second).toMatchObject({ source: 'consent-cookie', atMs: 5007 });
  });
});

describe('what was already said is left out', () => {
  const event = { tool: 'klaro', state: 'granted' } as const;
  test.each<[string, EventBuilder, number]>([
    ['on the next page', session().signal('tool-event', event).at(5).open(`${site}a`).signal('tool-event', event), 1],
    [
      'by another tool',
      session()
        .signal('tool-event', event)
        .signal('tool-event', { ...event, tool: 'didomi' }),
      2,
    ],
    [
      'to another receiver',
      session()
        .request(stat, { consentParameters: { asc: 'G' } })
        .request('https://b.test/', { consentParameters: { asc: 'G' } }),
      2,
    ],
    ['in another cookie of the tool', session().stored('a=x', yes).stored('b=x', yes), 2],
    [
      'but not what changed',
      session()
        .signal('tool-event', event)
        .signal('tool-event', { ...event, state: 'denied' })
        .signal('tool-event', event),
      3,
    ],
    [
      'nor which part',
      session()
        .signal('tool-event', { state: 'partial', granted: ['a'] })
        .signal('tool-event', { state: 'partial', granted: ['b'] }),
      2,
    ],
    [
      'nor what is said after a choice',
      session().signal('tool-event', event).at(5).choice('reject').at(9).signal('tool-event', event),
      2,
    ],
    ['nor a press', session().press('accept').press('accept'), 2],
  ])('%s', (_, built, count) => {
    expect(signals(built)).toHaveLength(count);
  });
});

describe('whether the visitor brought it about', () => {
  const isUserAct = (built: EventBuilder) => signals(built).at(-1)?.isUserAct;
  test.each<[string, EventBuilder, boolean]>([
    ['a press on the banner', session().press('accept'), true],
    ['a press on something else', session().signal('click'), false],
    ['20 ms after a press', session().press('accept').at(1.02).stored('klaro=x', yes), true],
    ['some seconds after it', session().press('save').at(5.9).stored('klaro=x', yes), true],
    ['long after it', session().press('save').at(6.1).stored('klaro=x', yes), false],
    [
      'before it',
      session()
        .stored('klaro=x', yes)
        .at(1.5)
        .signal('tool-event')
        .press('accept')
        .at(0.9)
        .signal('tool-event', { state: 'denied' }),
      true,
    ],
    ['after closing the banner', session().press('close').at(1.02).stored('klaro=x', yes), false],
    ['after a choice of the audit', session().choice('accept').at(1.02).stored('klaro=x', yes), true],
    [
      'shortly before the owner’s mark',
      session().environment(ownEnvironment).stored('klaro=x', yes).at(9).mark('accept'),
      true,
    ],
    ['long before it', session().environment(ownEnvironment).stored('klaro=x', yes).at(30).mark('accept'), false],
    ['shortly before a choice of the audit', session().stored('klaro=x', yes).at(2).choice('accept'), false],
    ['there from the start', session().jar('session-start', held('klaro=x', yes)), false],
  ])('%s', (_, built, expected) => {
    expect(isUserAct(built)).toBe(expected);
  });
});

describe('a hundred thousand events', () => {
  const frame = { tabId: 1, frameId: 0, documentId: null, url: site };
  test.each<[string, (index: number) => NewEvent, number]>([
    ['one tool that says the same', (index) => toolSays('granted', index), 1],
    ['one tool that says yes and no in turn', (index) => toolSays(index % 2 === 0 ? 'granted' : 'denied', index), 2000],
    ['one cookie that is written again and again', cookieSays, 1],
  ])('%s', (_, make, count) => {
    const events = [
      ...session().environment(ownEnvironment).events(),
      ...Array.from({ length: 100_000 }, (__, index) => make(index)),
    ];
    const log: Event[] = events.map((event, seq) => ({ ...event, seq }));
    const { signals: kept, consent } = record(log);
    expect(kept).toHaveLength(count);
    expect(consent).toEqual([]);
  });

  function toolSays(state: 'granted' | 'denied', index: number): NewEvent {
    const unsaid = { tool: 'klaro', granted: [], denied: [], detail: 'x', role: null, tcString: null, frame };
    return { kind: 'consent-signal', source: 'tool-event', state, atMs: zeroMs + index, ...unsaid };
  }

  function cookieSays(index: number): NewEvent {
    const cookie = held('klaro=x', { ...yes, value: { ...yes.value, digest: asked(`a=${index}`).value.digest } });
    return { kind: 'cookie-changed', atMs: zeroMs + index, cookie, removed: false, cause: 'explicit' };
  }
});
