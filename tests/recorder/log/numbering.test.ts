import { expect, test } from 'vitest';
import type { JarCookie } from '../../../src/core/schema/cookie.ts';
import type { NewEvent } from '../../../src/core/schema/event.ts';
import { jarCookie } from '../../../src/recorder/background/events/jar-cookie.ts';
import { numbered, startPosition } from '../../../src/recorder/log/numbering.ts';
import { sampleCookie } from '../background/fake-recorder.ts';
import { sampleKey } from '../background/sample-key.ts';

const ended: NewEvent = { kind: 'session-ended', atMs: 9, reason: 'completed' };

test('events are numbered from 0, without a hole', () => {
  const first = numbered(snapshot(0), startPosition, 100);
  const second = numbered(snapshot(3), first.next, 100);
  expect([...first.events, ...second.events].map(({ seq }) => seq)).toEqual([0, 1]);
  expect(second.next).toEqual({ nextSeq: 2, weight: 5 });
});

test('a full log says so once, takes no more, and is closed all the same', () => {
  let position = startPosition;
  const kinds: string[] = [];
  for (const event of [snapshot(2), snapshot(5), snapshot(0), snapshot(0), ended]) {
    const { events, next } = numbered(event, position, 6);
    kinds.push(...events.map(({ seq, kind }) => `${seq} ${kind}`));
    position = next;
  }
  expect(kinds).toEqual(['0 jar-snapshot', '1 jar-snapshot', '2 recorder-gap', '3 session-ended']);
});

function snapshot(cookies: number): NewEvent {
  return {
    kind: 'jar-snapshot',
    atMs: 1,
    reason: 'page-loaded',
    cookies: Array.from({ length: cookies }, sampleJarCookie),
  };
}

function sampleJarCookie(): JarCookie {
  return jarCookie(sampleCookie('a', 'shop.test'), sampleKey);
}
