import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { held, remembering } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { someBanner, someControl } from '../../helpers/run-defaults.ts';
import { ownEnvironment } from '../../helpers/sample-environment.ts';
import { tcString } from '../../helpers/tc-string.ts';

const visit = () => session().environment(ownEnvironment);
const yes = { value: remembering('granted', ['statistics']) };
const some = { value: remembering('partial', ['statistics']) };
const no = { value: remembering('denied') };
const waiting = { value: remembering('pending') };
const asking = { banner: { ...someBanner, controls: [{ ...someControl, role: 'accept' as const }] } };

/** Such as `accept 5000 click`. */
const choices = (built: EventBuilder) =>
  record(built.at(60).events()).consent.map(
    ({ choice, atMs, source, isEarlier }) => `${isEarlier ? 'earlier ' : ''}${choice} ${atMs} ${source}`,
  );

describe('a press on the banner, and what follows it', () => {
  test.each<[string, EventBuilder, string[]]>([
    [
      'accept, and the tool’s cookie',
      visit().at(5).press('accept').at(5.03).stored('klaro=x', yes),
      ['accept 5000 click'],
    ],
    [
      'reject, and the tool’s cookie',
      visit().at(5).press('reject').at(5.03).stored('klaro=x', no),
      ['reject 5000 click'],
    ],
    [
      'many signals',
      visit()
        .at(5)
        .press('accept')
        .at(5.03)
        .signal('tool-event', { tool: 'klaro', state: 'granted' })
        .stored('klaro=x', yes)
        .write('localStorage', 'klaro', yes)
        .signal('consent-mode', { state: 'granted', detail: 'update' })
        .request('https://stat.test/g', { consentParameters: { gcs: 'G111' } }),
      ['accept 5000 click'],
    ],
    [
      'a double press',
      visit().at(5).press('accept').at(5.2).press('accept').at(5.3).stored('klaro=x', yes),
      ['accept 5000 click'],
    ],
    [
      'a tool that asks its server first',
      visit().at(5).press('save').at(9.5).stored('klaro=x', yes),
      ['accept 5000 click'],
    ],
    [
      'settings, then save with some purposes',
      visit().at(5).press('settings').at(9).press('save').at(9.1).stored('klaro=x', some),
      ['accept 9000 click'],
    ],
    [
      'settings, then save with none',
      visit().at(5).press('settings').at(9).press('save').at(9.1).stored('klaro=x', no),
      ['reject 9000 click'],
    ],
    ['settings alone', visit().at(5).press('settings'), []],
    [
      'settings, then a button that nobody can read',
      visit().at(5).press('settings').at(20).stored('klaro=x', yes),
      ['accept 20007 consent-cookie'],
    ],
    [
      'reject, and the site stores a yes',
      visit().at(5).press('reject').at(5.03).stored('klaro=x', yes),
      ['reject 5000 click'],
    ],
    [
      'accept with every box empty',
      visit().at(5).press('accept').at(5.03).stored('klaro=x', no),
      ['reject 5000 click'],
    ],
    ['close, and the site takes it for a yes', visit().at(5).press('close').at(5.03).stored('klaro=x', yes), []],
    [
      'close, and the site takes it for a no',
      visit().at(5).press('close').at(5.03).stored('klaro=x', no),
      ['reject 5000 click'],
    ],
    [
      'yes, and later no',
      visit()
        .at(5)
        .press('accept')
        .at(5.03)
        .stored('klaro=x', yes)
        .at(20)
        .press('reject')
        .at(20.03)
        .stored('klaro=y', no),
      ['accept 5000 click', 'withdraw 20000 click'],
    ],
    [
      'yes, taken back by the cookie’s removal, and yes again',
      visit()
        .at(5)
        .press('accept')
        .at(5.03)
        .stored('klaro=x', yes)
        .at(20)
        .press('withdraw')
        .at(20.03)
        .removed('klaro=x', 'explicit', yes)
        .at(30)
        .press('accept')
        .at(30.03)
        .stored('klaro=x', yes),
      ['accept 5000 click', 'withdraw 20000 click', 'accept 30000 click'],
    ],
    [
      'the way back that only opens the banner again',
      visit()
        .at(5)
        .press('accept')
        .at(5.03)
        .stored('klaro=x', yes)
        .at(20)
        .press('withdraw')
        .at(30)
        .press('accept')
        .at(30.1)
        .stored('klaro=y', some),
      ['accept 5000 click', 'accept 30000 click'],
    ],
    [
      'the same said again on every page',
      visit()
        .at(5)
        .press('accept')
        .signal('tool-event', { tool: 'klaro', state: 'granted' })
        .at(8)
        .open('https://shop.test/a')
        .signal('consent-mode', { state: 'denied', detail: 'default' })
        .signal('tool-event', { tool: 'klaro', state: 'granted' })
        .signal('consent-mode', { state: 'granted', detail: 'update' })
        .at(20)
        .open('https://shop.test/b')
        .signal('tool-event', { tool: 'klaro', state: 'denied' })
        .signal('tool-event', { tool: 'klaro', state: 'granted' }),
      ['accept 5000 click'],
    ],
    [
      'what others are told for the first time is no answer to “settings”',
      visit()
        .at(5)
        .press('settings')
        .signal('consent-mode', { state: 'denied', detail: 'default' })
        .request('https://stat.test/g', { consentParameters: { gcs: 'G111' } }),
      [],
    ],
    [
      'what others are told anew is one to “save”',
      visit()
        .signal('consent-mode', { state: 'denied' })
        .at(5)
        .press('save')
        .at(5.1)
        .signal('consent-mode', { state: 'granted' }),
      ['accept 5000 click'],
    ],
  ])('%s', (_, built, expected) => {
    expect(choices(built)).toEqual(expected);
  });

  test('what it was: the words, the tool, and which part', () => {
    const { consent } = record(
      visit().at(5).press('save', { detail: 'Spara val' }).at(5.1).stored('klaro=x', some).events(),
    );
    expect(consent).toEqual([
      {
        choice: 'accept',
        atMs: 5000,
        source: 'click',
        detail: 'Spara val; partial: statistics',
        tool: 'klaro',
        isEarlier: false,
      },
    ]);
  });
});

describe('a press that nothing follows', () => {
  test.each<[string, EventBuilder, string[]]>([
    ['accept', visit().at(5).press('accept'), ['accept 5000 click']],
    ['reject', visit().at(5).press('reject'), ['reject 5000 click']],
    [
      'save, close, withdraw: they say nothing by themselves',
      visit().at(5).press('save').at(15).press('close').at(25).press('withdraw'),
      [],
    ],
    ['the banner still asks', visit().at(5).press('accept').at(7).look(asking), []],
    ['the banner is gone', visit().at(5).press('accept').at(7).look(), ['accept 5000 click']],
    [
      'the banner comes again after the next press',
      visit().at(5).press('accept').at(20).press('settings').at(21).look(asking),
      ['accept 5000 click'],
    ],
    ['another button within moments', visit().at(5).press('accept').at(7).press('settings'), []],
    ['the tool still waits', visit().stored('klaro=x', waiting).at(5).press('accept'), []],
    [
      'the tool still waits, and then has it',
      visit().stored('klaro=x', waiting).at(5).press('accept').at(12).stored('klaro=y', yes),
      ['accept 12007 consent-cookie'],
    ],
    ['the tool says no', visit().stored('klaro=x', no).at(5).press('accept'), []],
  ])('%s', (_, built, expected) => {
    expect(choices(built)).toEqual(expected);
  });
});

describe('what nobody did is no choice', () => {
  test.each<[string, EventBuilder]>([
    ['a cookie that says yes', visit().stored('klaro=x', yes)],
    ['a tool that says yes', visit().signal('tool-event', { state: 'granted' })],
    ['a press on something else', visit().signal('click', { role: null }).at(5.1).stored('klaro=x', yes)],
    ['a tool that waits', visit().jar('session-start', held('klaro=x', waiting))],
  ])('%s', (_, built) => {
    expect(choices(built)).toEqual([]);
  });
});

describe('a choice of an earlier visit', () => {
  test.each<[string, EventBuilder, string[]]>([
    ['in a cookie', visit().jar('session-start', held('klaro=x', yes)), ['earlier accept 0 consent-cookie']],
    ['a no', visit().jar('session-start', held('klaro=x', no)), ['earlier reject 0 consent-cookie']],
    ['in storage', visit().at(2).found(['localStorage/klaro'], yes), ['earlier accept 0 consent-storage']],
    [
      'in storage that this visit wrote',
      visit().write('localStorage', 'klaro', yes).at(2).found(['localStorage/klaro'], yes),
      [],
    ],
    [
      'in storage, found after a press',
      visit().at(2).press('settings').at(30).found(['localStorage/klaro'], yes),
      ['accept 30000 consent-storage'],
    ],
    [
      'in a cookie before storage',
      visit().jar('session-start', held('klaro=x', yes)).found(['localStorage/a'], no),
      ['earlier accept 0 consent-cookie'],
    ],
    [
      'of another site in the same browser',
      visit().jar('session-start', held('klaro=x', { ...yes, domain: 'other.test' })),
      [],
    ],
    [
      'taken back now',
      visit().jar('session-start', held('klaro=x', yes)).at(5).press('reject').at(5.1).stored('klaro=y', no),
      ['earlier accept 0 consent-cookie', 'withdraw 5000 click'],
    ],
  ])('%s', (_, built, expected) => {
    expect(choices(built)).toEqual(expected);
  });
});

describe('the owner’s mark', () => {
  const pressed = visit().at(5).press('save').at(5.1).stored('klaro=x', yes);
  test.each<[string, EventBuilder, string[]]>([
    ['alone', visit().at(9).mark('accept'), ['accept 9000 owner-mark']],
    ['says the same: the time of the press', pressed.at(9).mark('accept'), ['accept 5000 owner-mark']],
    ['says otherwise: it wins', pressed.at(9).mark('reject'), ['reject 5000 owner-mark']],
    [
      'long after it: another choice',
      pressed.at(40).mark('withdraw'),
      ['accept 5000 click', 'withdraw 40000 owner-mark'],
    ],
    [
      'then a no: it takes back',
      visit().at(9).mark('accept').at(20).press('reject'),
      ['accept 9000 owner-mark', 'withdraw 20000 click'],
    ],
  ])('%s', (_, built, expected) => {
    expect(choices(built)).toEqual(expected);
  });
});

test('an audit knows what it did: nothing is read into its signals', () => {
  const audited = session()
    .jar('session-start', held('klaro=x', yes))
    .at(5)
    .press('accept')
    .at(5.1)
    .stored('klaro=y', yes)
    .at(9)
    .choice('reject');
  expect(choices(audited)).toEqual(['reject 9000 policy-selector']);
  expect(record(audited.events()).signals.map(({ source }) => source)).toEqual(['consent-cookie', 'click']);
});

test('a TC string says what a bare signal does not', () => {
  const bare = visit()
    .at(5)
    .press('save')
    .at(5.1)
    .signal('tcf', { tcString: tcString({ consents: [1, 7] }) });
  expect(record(bare.events()).consent).toMatchObject([{ choice: 'accept', detail: 'save; partial: 1, 7' }]);
});
