import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SeenDocument } from '../../../../src/platform/seen-navigation.ts';
import type { SeenResponse } from '../../../../src/platform/seen-response.ts';
import { onCookie } from '../../../../src/recorder/background/events/on-cookie.ts';
import { onDocument } from '../../../../src/recorder/background/events/on-document.ts';
import { onResponse } from '../../../../src/recorder/background/events/on-response.ts';
import type { Recorder } from '../../../../src/recorder/background/session/recorder.ts';
import { expectVisit } from '../../../../src/recorder/background/visit/expect-visit.ts';
import { createExpectedVisits } from '../../../../src/recorder/background/visit/expected-visits.ts';
import type { VisitSettings } from '../../../../src/recorder/background/visit/visit-settings.ts';
import { arrive, closeTab, setOut } from '../../../../src/recorder/background/visit/visits.ts';
import { ownEnvironment } from '../../../helpers/sample-environment.ts';
import { fakeRecorder, sampleCookie, sampleSession } from '../fake-recorder.ts';
import { sampleResponse } from '../sample-response.ts';

const settings: VisitSettings = {
  domains: ['shop.test', 'other.test'],
  environment: ownEnvironment,
  heardSinceMs: () => 0,
  expected: { of: () => null, arrived: () => undefined },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a visit', () => {
  test('begins with the first document, and holds the navigation that led there', async () => {
    const { recorder, lines } = fakeRecorder([sampleCookie('old', 'shop.test')]);
    await navigate(recorder, 'https://shop.test/');
    expect(lines()).toEqual([
      'started shop.test',
      'jar session-start old',
      'request https://shop.test/',
      'document https://shop.test/',
    ]);
  });

  test('follows redirects to the host where it arrives', async () => {
    const { recorder, lines } = fakeRecorder();
    setOut(recorder, { tabId: 1, url: 'https://shop.test/' }, settings);
    respond(recorder, 'https://shop.test/', { status: 302 });
    respond(recorder, 'https://www.shop.test/');
    arrived(recorder, 'https://www.shop.test/');
    await vi.advanceTimersByTimeAsync(0);
    expect(lines()).toContain('started www.shop.test');
    expect(lines().filter((line) => line.startsWith('request'))).toHaveLength(2);
  });

  test('goes on over pages of one host', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    await navigate(recorder, 'https://shop.test/cart');
    expect(recorder.sessions()).toHaveLength(1);
    expect(lines().filter((line) => line.startsWith('started'))).toHaveLength(1);
    expect(lines().at(-1)).toBe('document https://shop.test/cart');
  });

  test('ends when the tab leaves for a host that is not audited; that host is no part of it', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    respond(recorder, 'https://elsewhere.test/', { setCookieLines: ['theirs=1'] });
    onCookie(recorder, { removed: false, cause: 'explicit', cookie: sampleCookie('theirs', 'elsewhere.test') }, 15);
    onCookie(recorder, { removed: false, cause: 'explicit', cookie: sampleCookie('last', 'shop.test') }, 15);
    arrived(recorder, 'https://elsewhere.test/');
    expect(lines().slice(-2)).toEqual(['cookie last', 'ended tab-left']);
    expect(lines().join()).not.toMatch(/elsewhere|theirs/);
    expect(recorder.sessions()).toEqual([]);
  });

  test('ends when the tab leaves for another audited host, where the next one begins', async () => {
    const { recorder, lines, written } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    await navigate(recorder, 'https://other.test/');
    const end = lines().indexOf('ended tab-left');
    expect(lines().slice(end)).toEqual([
      'ended tab-left',
      'started other.test',
      'jar session-start',
      'request https://other.test/',
      'document https://other.test/',
    ]);
    expect(new Set(written.map(({ sessionId }) => sessionId)).size).toBe(2);
  });

  test('keeps the hops of a bounce through another host', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    respond(recorder, 'https://shop.test/out', { status: 302 });
    respond(recorder, 'https://bounce.test/', { status: 302 });
    expect(lines()).not.toContain('request https://bounce.test/');
    respond(recorder, 'https://shop.test/back');
    arrived(recorder, 'https://shop.test/back');
    expect(lines().slice(-4)).toEqual([
      'request https://shop.test/out',
      'request https://bounce.test/',
      'request https://shop.test/back',
      'document https://shop.test/back',
    ]);
  });

  test('keeps a prefetch of another host', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    respond(recorder, 'https://elsewhere.test/', { documentId: 'here' });
    expect(lines().at(-1)).toBe('request https://elsewhere.test/');
  });

  test('keeps a download from another host, when no page comes of it', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    respond(recorder, 'https://elsewhere.test/');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines().at(-1)).toBe('request https://elsewhere.test/');
    expect(recorder.sessions()).toHaveLength(1);
  });

  test('ends when its tab is closed', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    closeTab(recorder, 2);
    expect(recorder.sessions()).toHaveLength(1);
    closeTab(recorder, 1);
    expect(lines().at(-1)).toBe('ended tab-closed');
  });

  test('begins anew on the next page when more may be seen than before', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/', {
      ...settings,
      environment: { ...ownEnvironment, hostAccess: 'site-only' },
    });
    await navigate(recorder, 'https://shop.test/');
    expect(lines().filter((line) => line === 'started shop.test')).toHaveLength(2);
    expect(lines().filter((line) => line.startsWith('request'))).toHaveLength(2);
  });
});

describe('a navigation that comes to nothing', () => {
  test.each([
    ['a download', () => undefined],
    ['one that ends elsewhere', (recorder: Recorder) => arrived(recorder, 'https://elsewhere.test/')],
    ['one whose tab is closed', (recorder: Recorder) => closeTab(recorder, 1)],
  ])('leaves no trace: %s', async (_name, happens) => {
    const { recorder, lines } = fakeRecorder();
    setOut(recorder, { tabId: 1, url: 'https://shop.test/file.zip' }, settings);
    respond(recorder, 'https://shop.test/file.zip');
    happens(recorder);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(lines()).toEqual([]);
    expect(recorder.sessions()).toEqual([]);
  });

  test('of a host that is not audited is not looked at', () => {
    const { recorder } = fakeRecorder();
    setOut(recorder, { tabId: 1, url: 'https://myshop.test/' }, settings);
    expect(recorder.sessions()).toEqual([]);
  });
});

describe('what the page before does meanwhile', () => {
  test('is no part of the visit', async () => {
    const { recorder, lines } = fakeRecorder();
    setOut(recorder, { tabId: 1, url: 'https://shop.test/' }, settings);
    respond(recorder, 'https://elsewhere.test/image.gif', { type: 'image', documentId: 'before' });
    respond(recorder, 'https://shop.test/');
    onCookie(recorder, { removed: false, cause: 'explicit', cookie: sampleCookie('theirs', 'elsewhere.test') }, 5);
    arrived(recorder, 'https://shop.test/');
    await vi.advanceTimersByTimeAsync(0);
    expect(lines().join()).not.toMatch(/image|theirs/);
    expect(recorder.sessions()[0]?.hosts).toEqual(['shop.test']);
  });
});

describe('a worker that woke up too late', () => {
  test('says so when the first page was not seen being requested', async () => {
    const { recorder, lines } = fakeRecorder();
    arrived(recorder, 'https://shop.test/');
    await vi.advanceTimersByTimeAsync(0);
    expect(lines()).toEqual([
      'started shop.test',
      'gap late-start',
      'document https://shop.test/',
      'jar session-start',
    ]);
    expect(recorder.sessions()[0]?.incompleteStart).toBe(true);
  });

  test.each([
    ['after the page had come, its tab was not heard whole', 30, true],
    ['before the page had come, it was', 15, false],
  ])('%s', async (_name, heardSinceMs, isIncomplete) => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/', { ...settings, heardSinceMs: () => heardSinceMs });
    expect(lines().includes('gap late-start')).toBe(isIncomplete);
    expect(recorder.sessions()[0]).toMatchObject({
      incompleteStart: isIncomplete,
      missedUntilMs: isIncomplete ? 20 : null,
    });
  });

  test('begins anew when the page is reloaded, and on no other page', async () => {
    const { recorder, lines } = fakeRecorder();
    arrived(recorder, 'https://shop.test/');
    await navigate(recorder, 'https://shop.test/next');
    expect(lines().filter((line) => line.startsWith('started'))).toHaveLength(1);
    expect(lines()).toContain('request https://shop.test/next');
    setOut(recorder, { tabId: 1, url: 'https://shop.test/next' }, settings);
    respond(recorder, 'https://shop.test/next');
    arrived(recorder, 'https://shop.test/next', { isReload: true });
    expect(lines().slice(-4)).toEqual([
      'ended tab-left',
      'started shop.test',
      'request https://shop.test/next',
      'document https://shop.test/next',
    ]);
    expect(recorder.sessions()[0]?.incompleteStart).toBe(false);
  });

  test('asks pages for what they requested until one begins later', async () => {
    const { recorder } = fakeRecorder([], [sampleSession({ missedUntilMs: 100, tabId: 1 })]);
    arrived(recorder, 'https://shop.test/a', { atMs: 120 }, settings, 90);
    expect(recorder.sessions()[0]?.missedUntilMs).toBe(100);
    arrived(recorder, 'https://shop.test/b', { atMs: 220 }, settings, 190);
    expect(recorder.sessions()[0]?.missedUntilMs).toBeNull();
  });

  test('takes no cookie of the first response for one that was there before', async () => {
    const { recorder, lines } = fakeRecorder([sampleCookie('first', 'shop.test'), sampleCookie('old', 'shop.test')]);
    setOut(recorder, { tabId: 1, url: 'https://shop.test/' }, settings);
    // The second line is ignored by browsers: it set nothing.
    respond(recorder, 'https://shop.test/', { setCookieLines: ['first=1', 'old=\u0001'] });
    await vi.advanceTimersByTimeAsync(0);
    arrived(recorder, 'https://shop.test/');
    expect(lines()).toContain('jar session-start old');
  });

  test('misses nothing of a page that the back button brought', async () => {
    const { recorder, lines } = fakeRecorder();
    arrived(recorder, 'https://shop.test/', { isFromHistory: true });
    expect(lines()).not.toContain('gap late-start');
  });
});

describe('a visit that was said beforehand', () => {
  const visit = { sessionId: 'step', scenario: 'reject', isFresh: true, url: 'https://shop.test/' } as const;

  test('is called and played as it was said, and the one after it is as any other', async () => {
    const { recorder, written, using } = await expecting();
    await navigate(recorder, 'https://shop.test/', using);
    await navigate(recorder, 'https://other.test/', using);
    const started = written.flatMap(({ event }) => (event.kind === 'session-started' ? [event] : []));
    expect(started).toMatchObject([
      { sessionId: 'step', scenario: 'reject', environment: { profile: 'fresh' } },
      { scenario: 'browse', environment: { profile: 'used' } },
    ]);
  });

  test('is heard before its tab sets out, so that its beginning is never missed', async () => {
    const { recorder } = await expecting();
    expect(recorder.sessions()).toMatchObject([{ id: 'step', isConfirmed: false, tabId: 1 }]);
  });

  test('ends the one that goes on, on the same host', async () => {
    const { recorder, lines } = fakeRecorder();
    await navigate(recorder, 'https://shop.test/');
    const { using } = await expecting(recorder);
    await navigate(recorder, 'https://shop.test/', using);
    expect(lines().filter((line) => /^(?:started|ended)/.test(line))).toEqual([
      'started shop.test',
      'ended tab-left',
      'started shop.test',
    ]);
  });

  test('survives the worker', async () => {
    const { store } = await expecting();
    const { recorder, written } = fakeRecorder();
    const expected = createExpectedVisits(store);
    await expected.load();
    await navigate(recorder, 'https://shop.test/', { ...settings, expected });
    expect(written[0]).toMatchObject({ sessionId: 'step' });
  });

  test('is forgotten when nobody waits for it any more', async () => {
    const { recorder, expected, using, written } = await expecting();
    await expectVisit(recorder, expected, { tabId: 1, visit: null }, using);
    expect(recorder.sessions()).toEqual([]);
    await navigate(recorder, 'https://shop.test/', using);
    expect(written[0]?.event).toMatchObject({ kind: 'session-started', scenario: 'browse' });
  });

  test('does not concern other tabs', async () => {
    const { recorder, using } = await expecting();
    await navigate(recorder, 'https://shop.test/', using, 2);
    expect(recorder.sessions().find(({ tabId }) => tabId === 2)?.id).not.toBe('step');
  });

  async function expecting(given?: Recorder) {
    const { recorder, ...log } = given === undefined ? fakeRecorder() : { ...fakeRecorder(), recorder: given };
    const kept: Record<string, unknown> = {};
    const store = { get: async () => kept, set: async (items: object) => void Object.assign(kept, items) };
    const expected = createExpectedVisits(store);
    const using = { ...settings, expected };
    await expectVisit(recorder, expected, { tabId: 1, visit }, using);
    return { recorder, ...log, expected, using, store };
  }
});

test('two tabs are two visits', async () => {
  const { recorder } = fakeRecorder();
  await navigate(recorder, 'https://shop.test/', settings, 1);
  await navigate(recorder, 'https://shop.test/', settings, 2);
  expect(recorder.sessions().map(({ tabId }) => tabId)).toEqual([1, 2]);
});

async function navigate(recorder: Recorder, url: string, using: VisitSettings = settings, tabId = 1): Promise<void> {
  setOut(recorder, { tabId, url }, using);
  await vi.advanceTimersByTimeAsync(0);
  respond(recorder, url, { tabId });
  arrived(recorder, url, { tabId }, using);
  await vi.advanceTimersByTimeAsync(0);
}

function respond(recorder: Recorder, url: string, part: Partial<SeenResponse> = {}): void {
  const document = { atMs: 10, url, type: 'main_frame', initiator: null } as const;
  onResponse(recorder, sampleResponse({ ...document, ...part }), { cookies: null, parts: [], atMs: null });
}

function arrived(
  recorder: Recorder,
  url: string,
  part: Partial<SeenDocument> = {},
  using: VisitSettings = settings,
  startedAtMs: number | null = null,
): void {
  const seen: SeenDocument = {
    atMs: 20,
    tabId: 1,
    frameId: 0,
    url,
    documentId: 'new',
    parentFrameId: -1,
    lifecycle: 'active',
    isFromHistory: false,
    isReload: false,
    ...part,
  };
  arrive(recorder, seen, startedAtMs, using);
  onDocument(recorder, seen, startedAtMs);
}
