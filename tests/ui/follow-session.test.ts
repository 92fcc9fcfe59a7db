import { describe, expect, test, vi } from 'vitest';
import type { Event } from '../../src/core/schema/event.ts';
import { knowledge } from '../../src/knowledge/knowledge.ts';
import { followSession } from '../../src/ui/follow-session.ts';
import { sessionReport } from '../../src/ui/session-report.ts';
import { busySession } from '../helpers/busy-session.ts';

const all = busySession({ requests: 600 });

/** A log that grows: each look finds so many events more. */
function growingLog(...lengths: number[]) {
  return vi.fn(async (_sessionId: string, afterSeq = -1): Promise<Event[]> => {
    return all.slice(0, lengths.shift()).filter(({ seq }) => seq > afterSeq);
  });
}

describe('a session that is followed', () => {
  test('shows at each look what all events up to then show', async () => {
    const followed = followSession('busy', growingLog(1, 300, all.length));
    for (const length of [1, 300, all.length]) {
      expect(await followed.report()).toEqual(sessionReport(all.slice(0, length), knowledge));
    }
  });

  test('reads each event once, even when two look at the same time', async () => {
    const read = growingLog(300, all.length, all.length);
    const followed = followSession('busy', read);
    const [, second] = await Promise.all([followed.report(), followed.report()]);
    expect(second).toEqual(sessionReport(all, knowledge));
    expect(await followed.report()).toBe(second);
    expect(read.mock.calls.map(([, afterSeq]) => afterSeq)).toEqual([undefined, 299, all.length - 1]);
  });

  test('is not made of anything but events, and tries again', async () => {
    const read = growingLog(10, all.length);
    // @ts-expect-error What an older version wrote may lack a field.
    read.mockResolvedValueOnce([{ kind: 'cookie-changed', seq: 1 }]);
    const followed = followSession('busy', read);
    await expect(followed.report()).rejects.toThrow(/atMs/);
    expect(await followed.report()).toEqual(sessionReport(all.slice(0, 10), knowledge));
  });
});
