import { beforeEach, describe, expect, test, vi } from 'vitest';
import { send } from '../../src/messaging/send.ts';
import { type Sender, serve, servePages } from '../../src/messaging/serve.ts';

type Listener = (message: unknown, sender: object, answer: (answer: unknown) => void) => boolean;

const ownPage = { id: 'kakvakt', url: 'chrome-extension://kakvakt/src/ui/popup/popup.html' };
const webPage = { id: 'kakvakt', url: 'https://shop.test/', tab: { id: 7 }, frameId: 3, documentId: 'D' };
const report = {
  id: 'R',
  writes: [],
  scripts: [],
  loaded: null,
  left: null,
  resources: [],
  areResourcesCut: false,
  isTruncated: false,
};

let listeners: Listener[];

beforeEach(() => {
  listeners = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'kakvakt',
      getURL: (path: string) => `chrome-extension://kakvakt/${path}`,
      onMessage: { addListener: (listener: Listener) => void listeners.push(listener) },
      sendMessage: (message: unknown) => deliver(message, ownPage),
    },
  });
});

describe('the extension’s own pages', () => {
  test('are answered', async () => {
    serve({ 'tab/session': ({ tabId }) => ({ ...found, sessionId: `of tab ${tabId}` }) });
    expect(await send('tab/session', { tabId: 4 })).toEqual({ ...found, sessionId: 'of tab 4' });
  });

  test('learn why a question failed', async () => {
    serve({
      'log/flush': () => {
        throw new Error('no room');
      },
    });
    await expect(send('log/flush')).rejects.toThrow('log/flush: no room');
  });

  test('learn that nobody answers', async () => {
    await expect(send('log/flush')).rejects.toThrow('Nobody answered log/flush');
  });

  test('are held to the shape of a message, and of an answer', async () => {
    const asked = vi.fn(() => null);
    serve({ 'tab/session': asked });
    expect(await deliver({ name: 'tab/session', payload: { tabId: 'four' } }, ownPage)).toMatchObject({
      error: expect.stringContaining('Expected'),
    });
    expect(asked).not.toHaveBeenCalled();
    listeners = [];
    serve({ 'badge/count': () => -1 });
    await expect(send('badge/count', { sessionId: 'S' })).rejects.toThrow('Expected');
  });

  test.each([
    ['a page of the web', webPage],
    ['another extension', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    ['a web page whose address begins alike', { id: 'kakvakt', url: 'https://shop.test/#chrome-extension://kakvakt/' }],
    ['nobody', {}],
  ])('are not mistaken for %s', async (_who, sender) => {
    const asked = vi.fn();
    serve({ 'log/flush': asked });
    expect(await deliver({ name: 'log/flush' }, sender)).toBeUndefined();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('content scripts', () => {
  test('learn that their report arrived, and what is wanted besides', async () => {
    const seen: Sender[] = [];
    servePages({ ...idle, 'page/report': (_report, sender) => seen.push(sender) > 0 }, refused);
    expect(await deliver({ name: 'page/report', payload: report }, webPage)).toEqual({ reply: true });
    expect(seen).toEqual([{ tabId: 7, frameId: 3, documentId: 'D', url: 'https://shop.test/' }]);
  });

  test.each([
    ['what is no report', 'text'],
    ['a report without writes', { ...report, writes: undefined }],
    ['a write of no known kind', { ...report, writes: [{ api: '__proto__', stack: '', atMs: 0 }] }],
    ['more writes than are ever sent', { ...report, writes: Array.from({ length: 501 }, () => ({})) }],
  ])('that send %s are answered alike, and it is noted', async (_what, payload) => {
    const taken = vi.fn();
    const noted = vi.fn();
    servePages({ ...idle, 'page/report': taken }, noted);
    expect(await deliver({ name: 'page/report', payload }, webPage)).toEqual({ reply: null });
    expect(taken).not.toHaveBeenCalled();
    expect(noted).toHaveBeenCalledOnce();
  });

  test.each([
    ['the extension’s own page', ownPage],
    ['another extension', { ...webPage, id: 'other' }],
    ['no tab', { ...webPage, tab: undefined }],
  ])('are not mistaken for %s', async (_who, sender) => {
    const taken = vi.fn();
    servePages({ ...idle, 'page/report': taken }, refused);
    expect(await deliver({ name: 'page/report', payload: report }, sender)).toBeUndefined();
    expect(taken).not.toHaveBeenCalled();
  });
});

test.each([[null], ['page/report'], [{}], [{ name: 7 }], [{ name: 'toString' }], [{ name: 'page/other' }]])(
  'the message %j is left to others',
  async (message) => {
    servePages(idle, refused);
    serve({ 'log/flush': () => undefined });
    expect(await deliver(message, webPage)).toBeUndefined();
    expect(await deliver(message, ownPage)).toBeUndefined();
  },
);

const idle = { 'page/report': () => false, 'page/probes': () => undefined, 'page/consent': () => null };
const found = { sessionId: 'S', site: 'shop.test', hostAccess: 'all-sites', incompleteStart: false } as const;

function refused(_sender: Sender, why: string): never {
  throw new Error(`Refused: ${why}`);
}

/** As the browser does it: the first listener that promises an answer gives it; without one there is none. */
function deliver(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const isAwaited = listeners.map((listener) => listener(message, sender, resolve)).some(Boolean);
    if (!isAwaited) resolve(undefined);
  });
}
