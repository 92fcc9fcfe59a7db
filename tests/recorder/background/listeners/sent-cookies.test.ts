import { expect, test } from 'vitest';
import { createSentCookies } from '../../../../src/recorder/background/listeners/sent-cookies.ts';

test.each([
  ['a=1; b=2', ['a', 'b']],
  ['token=a=b==', ['token']],
  ['nameless', ['']],
  ['=v', ['']],
  ['', []],
])('%j sends %j', (header, names) => {
  const sent = createSentCookies();
  sent.note('7', header);
  expect(sent.take('7')).toEqual(names);
  expect(sent.take('7')).toBeNull();
});

test('requests that are never answered are forgotten', () => {
  const sent = createSentCookies();
  for (let id = 0; id < 3_000; id += 1) sent.note(String(id), 'a=1');
  expect(sent.take('0')).toBeNull();
  expect(sent.take('2999')).toEqual(['a']);
});
