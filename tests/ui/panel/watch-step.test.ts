import { afterEach, expect, test, vi } from 'vitest';
import type { Visiting } from '../../../src/ui/panel/guided-audit.ts';
import { createStepWatch } from '../../../src/ui/panel/watch-step.ts';

/** What the tab shows now. */
let shown = 'about:blank';
vi.mock('webextension-polyfill', () => ({
  default: { tabs: { get: async () => ({ url: shown, status: 'complete' }) } },
}));
vi.mock('../../../src/recorder/log/read-events.ts', () => ({ readEvents: async () => [] }));

afterEach(() => vi.unstubAllGlobals());

test('a page that arrives while the step is looked at is there, and not what the tab showed before', async () => {
  const session = { sessionId: 'ignore-1', site: 'shop.test', hostAccess: 'all-sites', incompleteStart: false };
  const sendMessage = async ({ name }: { name: string }) => {
    if (name !== 'tab/session') return { reply: undefined };
    // The worker knows of the document as soon as the tab shows it.
    shown = 'https://shop.test/';
    return { reply: session };
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  const stage: Visiting = {
    kind: 'visiting',
    part: 'opening',
    visit: { sessionId: session.sessionId, isFresh: true, sinceMs: 0, chosen: 0 },
  };
  const audit = { site: 'shop.test', startUrl: shown, tabId: 1, scenario: 'ignore' as const, stage, runs: [] };
  expect(await createStepWatch()(audit, stage)).toMatchObject({ tab: 'there', sessionId: 'ignore-1' });
});
