import { expect, test } from 'vitest';
import { record } from '../../../src/core/record/record.ts';
import type { ValueDigest } from '../../../src/core/schema/value.ts';
import { digest } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const page = session().open('https://shop.test/');
const holding = (text: string, ...identifiers: string[]): { value: ValueDigest } => ({
  value: { ...digest(text), ...(identifiers.length === 0 ? {} : { identifiers }) },
});
const one = holding('one', 'a', 'b');
const returned = (built: EventBuilder) => {
  const { cookies, storage } = record(built.events());
  return [...cookies, ...storage].flatMap(({ returns }) => returns);
};
const cookie = page.at(1).stored('uid=1', one);
const gone = cookie.at(2).removed('uid=1', 'expired_overwrite', one);
const item = page.at(1).write('localStorage', 'uid', one);

test.each<[string, EventBuilder, object[]]>([
  ['a cookie that stays', cookie, []],
  ['a cookie that is deleted', gone, []],
  ['a cookie that is refreshed', cookie.at(5).stored('uid=1', one), []],
  ['a cookie that comes back', gone.at(5).stored('uid=1', one), [{ removedAtMs: 2007, atMs: 5007, identifier: 'a' }]],
  [
    'one that comes back in other company, with one of its identifiers',
    gone.at(5).stored('uid=1', holding('two', 'c', 'b')),
    [{ removedAtMs: 2007, atMs: 5007, identifier: 'b' }],
  ],
  ['one that comes back as another', gone.at(5).stored('uid=1', holding('two', 'c')), []],
  ['one without an identifier', gone.at(5).stored('uid=1', holding('one')), []],
  ['one that is replaced at once', gone.at(2.9).stored('uid=1', one), []],
  ['one whose time was up', cookie.at(2).removed('uid=1', 'expired', one).at(5).stored('uid=1', one), []],
  [
    'one that comes back twice',
    gone.at(5).stored('uid=1', one).at(6).removed('uid=1', 'explicit', one).at(8).stored('uid=1', one),
    [
      { removedAtMs: 2007, atMs: 5007, identifier: 'a' },
      { removedAtMs: 6007, atMs: 8007, identifier: 'a' },
    ],
  ],
  [
    'an item of other storage, whose removal tells no value',
    item.at(2).write('localStorage', 'uid', { operation: 'delete' }).at(5).write('localStorage', 'uid', one),
    [{ removedAtMs: 2000, atMs: 5000, identifier: 'a' }],
  ],
  [
    'an item under the same name of another area',
    item.at(2).write('localStorage', 'uid', { operation: 'delete' }).at(5).write('sessionStorage', 'uid', one),
    [],
  ],
])('%s', (_, built, expected) => {
  expect(returned(built)).toEqual(expected);
});
