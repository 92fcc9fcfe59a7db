import { describe, expect, test } from 'vitest';
import type { ProbeReport } from '../../../../src/messaging/probe-report.ts';
import type { Sender } from '../../../../src/messaging/serve.ts';
import { onProbeReport } from '../../../../src/recorder/background/events/on-probe-report.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const nowMs = Date.UTC(2026, 10, 22);
const sender: Sender = { tabId: 1, frameId: 2, documentId: 'D', url: 'https://shop.test/?id=secret' };
const report: ProbeReport = {
  id: 'one 1',
  readings: [
    {
      api: 'canvas',
      what: ['toDataURL'],
      script: { url: 'https://cdn.test/fp.js?user=secret', line: 3, column: 7 },
      count: 2,
      atMs: nowMs - 300,
    },
  ],
  isTruncated: false,
};

describe('a report of readings', () => {
  test('becomes events of the tab’s session, with digests where values stood', () => {
    const { recorder, written } = fakeRecorder(
      [],
      [sampleSession({ probing: true }), sampleSession({ id: 'other', tabId: 9 })],
    );
    onProbeReport(recorder, report, sender, nowMs);
    expect(written).toMatchObject([
      { sessionId: 'visit', event: { kind: 'probe', api: 'canvas', what: ['toDataURL'], count: 2, atMs: nowMs - 300 } },
    ]);
    expect(JSON.stringify(written)).toContain('https://cdn.test/fp.js?user=~');
    expect(JSON.stringify(written)).not.toContain('secret');
  });

  test('is taken once', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession({ probing: true })]);
    onProbeReport(recorder, report, sender, nowMs);
    onProbeReport(recorder, report, sender, nowMs);
    expect(written).toHaveLength(1);
  });

  test('is nothing to a session that began before anybody watched', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession()]);
    onProbeReport(recorder, report, sender, nowMs);
    expect(written).toEqual([]);
  });

  test('that had to leave something out says so', () => {
    const { recorder, lines } = fakeRecorder([], [sampleSession({ probing: true })]);
    onProbeReport(recorder, { ...report, readings: [], isTruncated: true }, sender, nowMs);
    expect(lines()).toEqual(['gap truncated']);
  });
});
