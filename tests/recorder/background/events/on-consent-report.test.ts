import { describe, expect, test } from 'vitest';
import type { ToldClick } from '../../../../src/core/consent/banner-press.ts';
import { eventSchema } from '../../../../src/core/schema/event.ts';
import type { ConsentReport, PageSignal } from '../../../../src/messaging/consent-report.ts';
import type { Sender } from '../../../../src/messaging/serve.ts';
import { shapes } from '../../../../src/messaging/shapes.ts';
import { onConsentReport } from '../../../../src/recorder/background/events/on-consent-report.ts';
import { tcStrings } from '../../../fixtures/consent-tools/tc-strings.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const nowMs = Date.UTC(2026, 10, 22);
const sender: Sender = { tabId: 1, frameId: 0, documentId: 'D', url: 'https://shop.test/?id=secret' };
const signal: PageSignal = {
  source: 'tcf',
  tool: null,
  state: 'partial',
  granted: ['1', 'anna@shop.example', 'u_1234567890'],
  denied: ['2'],
  detail: 'useractioncomplete',
  tcString: tcStrings.some,
  atMs: nowMs - 300,
};
const report: ConsentReport = {
  id: 'one 1',
  signals: [signal, { ...signal, tcString: 'anna@shop.example' }],
  click: null,
  isTruncated: true,
};
const click: ToldClick = {
  words: ['Godkänn'],
  layer: 'Vi använder kakor på webbplatsen.',
  frame: '',
  followsSettings: false,
  before: null,
  atMs: nowMs,
};

describe('a report of signals', () => {
  test('becomes events of the tab’s session, without what may be a value', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession(), sampleSession({ id: 'other', tabId: 9 })]);
    onConsentReport(recorder, report, sender, nowMs);
    expect(written).toMatchObject([
      {
        sessionId: 'visit',
        event: { kind: 'consent-signal', granted: ['1'], denied: ['2'], tcString: tcStrings.some, atMs: nowMs - 300 },
      },
      { sessionId: 'visit', event: { kind: 'consent-signal', tcString: null } },
      { sessionId: 'visit', event: { kind: 'recorder-gap', cause: 'truncated' } },
    ]);
    expect(JSON.stringify(written)).not.toMatch(/secret|anna@/);
    for (const { event } of written) expect(eventSchema.safeParse({ ...event, seq: 0 }).success).toBe(true);
  });

  test('is taken once', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession()]);
    onConsentReport(recorder, report, sender, nowMs);
    onConsentReport(recorder, report, sender, nowMs);
    expect(written).toHaveLength(3);
  });

  test.each<[string, ToldClick, boolean | null]>([
    ['a yes', click, false],
    ['what opens the settings', { ...click, words: ['Inställningar'] }, true],
    ['what is no press in a banner', { ...click, layer: 'Välkommen' }, null],
  ])('answers to %s whether it opens settings, each time it comes', (_what, made, answer) => {
    const { recorder, written } = fakeRecorder([], [sampleSession()]);
    const one = { ...report, signals: [], click: made, isTruncated: false };
    expect([1, 2].map(() => onConsentReport(recorder, one, sender, nowMs))).toEqual([answer, answer]);
    expect(written).toHaveLength(answer === null ? 0 : 1);
    for (const { event } of written) expect(eventSchema.safeParse({ ...event, seq: 0 }).success).toBe(true);
  });

  test.each([
    ['as the relay makes it', {}, true],
    ['of a source that pages have not', { source: 'consent-cookie' }, false],
    ['of an unknown state', { state: 'maybe' }, false],
    ['with too long a record', { tcString: 'C'.repeat(4_097) }, false],
    ['with too many purposes', { granted: Array.from({ length: 101 }, () => 'a') }, false],
    ['with purposes that are no text', { denied: [{}] }, false],
  ])('%s', (_what, part, isTaken) => {
    const read = () => shapes['page/consent'].payload({ ...report, signals: [{ ...signal, ...part }] });
    if (isTaken) expect(read()).toEqual({ ...report, signals: [signal] });
    else expect(read).toThrow('Expected');
  });
});
