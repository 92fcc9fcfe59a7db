import { describe, expect, test } from 'vitest';
import { noteRefusedReport } from '../../../../src/recorder/background/events/note-refused-report.ts';
import { fakeRecorder, sampleSession } from '../fake-recorder.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9';
const sender = { tabId: 1, frameId: 0, documentId: 'd', url: `https://shop.test/reset?token=${token}#${token}` };

describe('a report of a page that cannot be read', () => {
  test('is a gap of the tab’s session, where the page’s address is digested', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession()]);
    noteRefusedReport(recorder, sender, 'id is no text');
    expect(written).toMatchObject([{ sessionId: 'visit', event: { kind: 'recorder-gap', cause: 'unreadable' } }]);
    const text = JSON.stringify(written);
    expect(text).not.toContain(token);
    expect(text).toMatch(/https:\/\/shop\.test\/reset\?token=~[0-9a-f]{8}#~[0-9a-f]{8}: id is no text/);
  });

  test('is none of another tab’s session', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession({ id: 'other', tabId: 2 })]);
    noteRefusedReport(recorder, sender, 'id is no text');
    expect(written).toEqual([]);
  });

  test('is one of an audit, to which every tab belongs', () => {
    const { recorder, written } = fakeRecorder([], [sampleSession({ tabId: null })]);
    noteRefusedReport(recorder, sender, 'id is no text');
    expect(written).toHaveLength(1);
  });
});
