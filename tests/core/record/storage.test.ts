import { describe, expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const storageOf = (built: EventBuilder) => record(built.events()).storage;
const states = (built: EventBuilder) => storageOf(built).map(({ key, state }) => [key, state]);

describe('the state of an item', () => {
  const written = session().write('localStorage', 'k');

  test.each<[string, EventBuilder, [string, string][]]>([
    ['a write proves nothing', written, [['k', 'unknown']]],
    ['a later snapshot proves it', written.at(5).found(['localStorage/k']), [['k', 'stored']]],
    ['a later snapshot lacks it', written.at(5).found([]), [['k', 'deleted']]],
    ['written while the snapshot was taken', written.at(1.1).found([]), [['k', 'unknown']]],
    ['a later snapshot could not list everything', written.at(5).found([]).gap('truncated'), [['k', 'unknown']]],
    ['access was taken back since', written.at(5).gap('access-lost').found([]), [['k', 'unknown']]],
    ['a later snapshot could not be read', written.at(5).gap('unreadable').found([]), [['k', 'unknown']]],
    ['a later snapshot lacks it, for another gap', written.at(5).gap('late-start').found([]), [['k', 'deleted']]],
    [
      'removed, and a later snapshot could not list everything',
      written.at(3).write('localStorage', 'k', { operation: 'delete' }).at(5).found([]).gap('truncated'),
      [['k', 'deleted']],
    ],
    ['found without a write', session().found(['localStorage/k']), [['k', 'stored']]],
    [
      'found, then the page was left, when a database cannot be asked for',
      session().found(['indexedDB/db', 'localStorage/k']).at(5).found([], {}, 'page-left'),
      [
        ['db', 'stored'],
        ['k', 'deleted'],
      ],
    ],
    ['found, then gone', session().found(['localStorage/k']).at(5).found([]), [['k', 'deleted']]],
    [
      'written again after the snapshot',
      session().found(['localStorage/k']).at(5).write('localStorage', 'k'),
      [['k', 'stored']],
    ],
    [
      'removed after the snapshot',
      session().found(['localStorage/k']).at(5).write('localStorage', 'k', { operation: 'delete' }),
      [['k', 'unknown']],
    ],
    [
      'cleared after the snapshot',
      session().found(['localStorage/k', 'indexedDB/db']).at(5).write('localStorage', '', { operation: 'clear' }),
      [
        ['db', 'stored'],
        ['k', 'unknown'],
      ],
    ],
    ['removed and never seen', session().write('localStorage', 'k', { operation: 'delete' }), []],
    [
      'another area',
      written.at(5).found(['sessionStorage/k']),
      [
        ['k', 'deleted'],
        ['k', 'stored'],
      ],
    ],
    [
      'another frame lacks it',
      written.at(5).found([], { frameId: 4, frame: 'https://shop.test/f' }),
      [['k', 'unknown']],
    ],
    [
      'another origin lacks it',
      written.at(5).found([], { frameId: 4, frame: 'https://ads.test/f' }),
      [['k', 'unknown']],
    ],
    ['another tab lacks it', written.at(5).found([], { tabId: 2 }), [['k', 'deleted']]],
    [
      'another tab has session storage of its own',
      session().found(['sessionStorage/k']).at(5).found([], { tabId: 2 }),
      [['k', 'stored']],
    ],
  ])('%s', (_, built, expected) => {
    expect(states(built)).toEqual(expected);
  });
});

test('an item is what was first seen of it', () => {
  const frame = 'https://ads.test/frame';
  const item = session()
    .write('indexedDB', 'db', { frameId: 4, frame })
    .at(5)
    .found(['indexedDB/db'], { frameId: 4, frame });
  expect(storageOf(item)).toMatchObject([
    {
      area: 'indexedDB',
      origin: 'https://ads.test',
      key: 'db',
      script: { url: 'https://shop.test/app.js', line: 1, column: 1 },
      page: 'https://shop.test/',
      frame,
      atMs: 1000,
    },
  ]);
});

test('a batch of writes that comes after the snapshot is older than it', () => {
  const late = session().at(5).found(['localStorage/k']).at(2).write('localStorage', 'k');
  expect(storageOf(late)).toMatchObject([{ atMs: 2000, state: 'stored' }]);
});

test('an empty frame writes under the origin of the page', () => {
  const frame = session().write('localStorage', 'k', { frameId: 4, frame: 'about:blank' });
  expect(storageOf(frame)).toMatchObject([{ origin: 'https://shop.test', frame: 'about:blank' }]);
});
