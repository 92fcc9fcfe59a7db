import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const page = 'https://shop.test/';
const manager = 'https://tags.example/gtm.js';
const tag = 'https://tags.example/tag.js?id=~0a1b2c3d';
const tracker = 'https://tracker.example/t.js';

const loaded = session().at(2).inserts(manager, page).at(3).inserts(tag, manager).at(4).inserts(tracker, tag).at(5);
const written = (built: EventBuilder, src = tracker) => built.script('id=1', { src });

describe('the chain of who wrote', () => {
  test.each<[string, EventBuilder, readonly string[]]>([
    ['the page holds the script', written(session()), []],
    ['the page’s own code loaded it', written(session().inserts(tracker, page)), []],
    ['a script that the page holds loaded it', written(session().inserts(tracker, manager)), [manager]],
    ['three links', written(loaded), [manager, tag]],
    ['in the middle of the chain', written(loaded, tag), [manager]],
    ['nobody knows who loaded it', written(session().inserts(tracker, null)), []],
    ['nobody knows who loaded its loader', written(session().inserts(tag, null).inserts(tracker, tag)), [tag]],
    ['a fragment makes no other script', written(session().inserts(`${tracker}#x`, `${manager}#y`)), [manager]],
    ['other parameters make another script', written(session().inserts(`${tracker}?v=~1`, manager)), []],
    ['only asked for after the write', written(session()).at(9).inserts(tracker, manager), []],
    [
      'several asked for it: the first one',
      written(session().inserts(tracker, manager).at(2).inserts(tracker, tag)),
      [manager],
    ],
    [
      'the writes come before in the log, and after in time',
      written(session().at(5)).at(2).inserts(tracker, manager),
      [manager],
    ],
    [
      'two that load each other',
      written(session().inserts(manager, tracker).at(2).inserts(tracker, manager).at(3)),
      [manager],
    ],
    ['one that loads itself', written(session().inserts(tracker, tracker)), []],
    [
      'the code of a page that was left',
      written(
        session()
          .inserts(manager, 'https://shop.test/before')
          .open('https://shop.test/before')
          .inserts(tracker, manager),
      ),
      [manager],
    ],
  ])('%s', (_name, built, chain) => {
    expect(record(built.events()).attempts.map((attempt) => attempt.chain)).toEqual([chain]);
  });

  test('a chain without end is cut', () => {
    const link = (index: number) => `https://tags.example/${index}.js`;
    const built = Array.from({ length: 100 }, (_, index) => index).reduce(
      (made, index) => made.at(2 + index / 100).inserts(link(index + 1), link(index)),
      session(),
    );
    const [attempt] = record(written(built.at(9), link(100)).events()).attempts;
    expect(attempt?.chain).toHaveLength(20);
    expect(attempt?.chain.at(-1)).toBe(link(99));
  });
});

describe('frames', () => {
  const player = { frame: 'https://video.example/player', frameId: 3, documentId: 'in-frame' } as const;

  test('what its own document loads comes first', () => {
    const built = session().inserts(tracker, manager).at(2).inserts(tracker, tag, player).at(3);
    const { attempts } = record(built.script('a=1', { src: tracker, ...player }).events());
    expect(attempts.map(({ chain }) => chain)).toEqual([[tag]]);
  });

  test('a script of the page may load one into the frame', () => {
    const built = session().inserts(manager, tag).at(2).inserts(tracker, manager, player).at(3);
    const { attempts } = record(built.script('a=1', { src: tracker, ...player }).events());
    expect(attempts.map(({ chain }) => chain)).toEqual([[tag, manager]]);
  });

  test('another tab tells nothing', () => {
    const other = { tabId: 2, documentId: 'other', frame: 'https://other.example/' } as const;
    const built = session().open('https://other.example/', other).inserts(tracker, manager, other);
    const { attempts } = record(built.open(page, { tabId: 1 }).script('a=1', { src: tracker }).events());
    expect(attempts.map(({ chain }) => chain)).toEqual([[]]);
  });
});

describe('told of', () => {
  test('a cookie, whoever changed it since, and the storage item', () => {
    const built = written(loaded).stored('id=1').write('localStorage', 'k', { src: tracker });
    const { cookies, storage } = record(built.events());
    expect(cookies.map(({ setBy }) => setBy.chain)).toEqual([[manager, tag]]);
    expect(storage.map(({ chain }) => chain)).toEqual([[manager, tag]]);
  });

  test('a request for a script, and a cookie that its response asks for', () => {
    const built = loaded.request(tracker, { type: 'script', lines: ['id=1'] }).request(`${tracker}.png`);
    const { requests, attempts } = record(built.events());
    expect(requests.map(({ chain }) => chain)).toEqual([[manager, tag], []]);
    expect(attempts.map(({ chain }) => chain)).toEqual([[manager, tag]]);
  });

  test('every hop of a redirected script: stacks name it by the address that was asked for', () => {
    const hop = {
      kind: 'request',
      requestId: 'r',
      method: 'GET',
      type: 'script',
      initiator: null,
      error: null,
    } as const;
    const frame = { tabId: 1, frameId: 0, documentId: null, url: page };
    const answer = {
      contentType: null,
      contentLength: null,
      clearsCookies: false,
      setCookies: [],
      sentAtMs: null,
      sentCookies: null,
      identifiers: [],
    };
    const common = { ...hop, ...answer, frame, atMs: Date.UTC(2100, 0) };
    const built = loaded
      .add({ ...common, url: tracker, status: 302, redirectTo: 'https://cdn.example/t.js' })
      .add({ ...common, atMs: common.atMs + 1, url: 'https://cdn.example/t.js', status: 200, redirectTo: null });
    expect(record(built.events()).requests.map(({ chain }) => chain)).toEqual([
      [manager, tag],
      [manager, tag],
    ]);
  });
});
