import { expect, test } from 'vitest';
import { createGate } from '../../../../src/recorder/background/worker/gate.ts';

test('keeps tasks until it is opened, and then their order', () => {
  const gate = createGate<string[]>(() => undefined);
  const seen: string[] = [];
  gate.pass((list) => list.push('first'));
  gate.pass((list) => {
    list.push('second');
    gate.pass((same) => same.push('from within'));
  });
  expect(seen).toEqual([]);
  gate.open(seen);
  gate.pass((list) => list.push('last'));
  expect(seen).toEqual(['first', 'second', 'from within', 'last']);
});

test('a task that throws is reported, and the ones behind it go on', () => {
  const errors: unknown[] = [];
  const gate = createGate<string[]>((_list, error) => errors.push(error));
  const seen: string[] = [];
  gate.open(seen);
  gate.pass(() => {
    throw new Error('broken');
  });
  gate.pass((list) => list.push('next'));
  expect(errors).toEqual([new Error('broken')]);
  expect(seen).toEqual(['next']);
});

test('answers what it is asked, and rejects when that fails', async () => {
  const gate = createGate<number>(() => undefined);
  const sum = gate.ask((one) => one + 1);
  const failed = gate.ask((): number => {
    throw new Error('broken');
  });
  gate.open(1);
  await expect(sum).resolves.toBe(2);
  await expect(failed).rejects.toThrow('broken');
  await expect(gate.ask(async (one) => one * 5)).resolves.toBe(5);
});
