import { describe, expect, test, vi } from 'vitest';
import type { ReadingDetail } from '../../../src/recorder/page/probe-channel.ts';
import { createProbeCounter, type ProbeCounter, stacksPerPull } from '../../../src/recorder/page/probe-counter.ts';

function pulled(counter: ProbeCounter): (readonly [stack: string, count: number, font: string])[] {
  const details: ReadingDetail[] = [];
  counter.pull((detail) => details.push(detail));
  return details.map(([, stack, count, font]) => [stack, count, font] as const).toReversed();
}

describe('a counter', () => {
  test('counts by stack', () => {
    const stacks = ['a', 'b', 'a'];
    const counter = createProbeCounter(
      7,
      () => stacks.shift() ?? '',
      () => undefined,
    );
    for (let n = 0; n < 3; n += 1) counter.note();
    expect(pulled(counter)).toEqual([
      ['a', 2, ''],
      ['b', 1, ''],
    ]);
    expect(pulled(counter)).toEqual([]);
  });

  test('takes a stack of the first readings alone, and loses none', () => {
    const stackOf = vi.fn(() => 'loop');
    const counter = createProbeCounter(0, stackOf, () => undefined);
    for (let n = 0; n < 100_000; n += 1) counter.note();
    expect(stackOf).toHaveBeenCalledTimes(stacksPerPull);
    expect(pulled(counter)).toEqual([['loop', 100_000, '']]);
    counter.note();
    expect(stackOf).toHaveBeenCalledTimes(stacksPerPull + 1);
  });

  test('knows the next script when a loop has used up the stacks of its own task', async () => {
    let running = 'loop';
    const counter = createProbeCounter(
      0,
      () => running,
      () => undefined,
    );
    for (let n = 0; n < 500; n += 1) counter.note();
    await Promise.resolve();
    running = 'next';
    counter.note();
    expect(pulled(counter)).toEqual([
      ['loop', 500, ''],
      ['next', 1, ''],
    ]);
  });

  test('tells fonts apart, also when no stack is taken any more', () => {
    const counter = createProbeCounter(
      0,
      () => 'loop',
      () => undefined,
    );
    for (let n = 0; n < 300; n += 1) counter.note(`12px F${n}`);
    expect(new Set(pulled(counter).map(([, , font]) => font)).size).toBe(300);
  });

  test('is bounded, whatever a page asks for', () => {
    const counter = createProbeCounter(
      0,
      () => 'loop',
      () => undefined,
    );
    for (let n = 0; n < 5_000; n += 1) counter.note(`12px F${n}`);
    const readings = pulled(counter);
    expect(readings).toHaveLength(1_000);
    expect(readings.reduce((total, [, count]) => total + count, 0)).toBe(5_000);
  });

  test('says once between two pulls that there is something', () => {
    const onFirst = vi.fn();
    const counter = createProbeCounter(0, () => '', onFirst);
    counter.note();
    counter.note();
    expect(onFirst).toHaveBeenCalledTimes(1);
    pulled(counter);
    counter.note();
    expect(onFirst).toHaveBeenCalledTimes(2);
  });
});
