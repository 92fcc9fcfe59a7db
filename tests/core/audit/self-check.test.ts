import { expect, test } from 'vitest';
import { type JarCookieKey, selfCheck } from '../../../src/core/audit/self-check.ts';
import { record } from '../../../src/core/record/record.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';

const a: JarCookieKey = { name: 'a', domain: 'shop.test', path: '/', partitionKey: null };
const b: JarCookieKey = { ...a, name: 'b' };
const both = session().stored('a=1').stored('b=1');

test.each<[string, EventBuilder, JarCookieKey[], number, JarCookieKey[]]>([
  ['everything', both, [a, b], 2, []],
  ['a dot before the domain', both, [{ ...a, domain: '.shop.test' }, b], 2, []],
  ['one missed', session().stored('a=1'), [b, a], 1, [b]],
  ['an empty jar', both, [], 2, []],
  ['one recorded as deleted', both.at(2).removed('b=1', 'explicit'), [a, b], 1, [b]],
  ['another path', both, [{ ...a, path: '/x' }, b], 2, [{ ...a, path: '/x' }]],
  [
    'another partition',
    both,
    [{ ...a, partitionKey: 'https://shop.test' }],
    2,
    [{ ...a, partitionKey: 'https://shop.test' }],
  ],
  ['host-only and of the domain', session().stored('a=1').stored('a=1; Domain=shop.test'), [a, a], 2, []],
  ['only one of these recorded', session().stored('a=1'), [a, { ...a, domain: '.shop.test' }], 1, [a]],
  [
    'a lone surrogate, which the store kept as no character',
    session().stored('c\ufffd\ufffd\ufffd=1'),
    [{ ...a, name: 'c\ud800' }],
    1,
    [],
  ],
  [
    'a byte that is no character, which DevTools leaves out',
    session().stored('h\ufffdr=1'),
    [{ ...a, name: 'hr' }],
    1,
    [],
  ],
  ['in order of name', session(), [b, a], 0, [a, b]],
])('%s', (_, built, jar, recorded, missed) => {
  expect(selfCheck(record(built.events()), jar)).toEqual({ inJar: jar.length, recorded, missed });
});
