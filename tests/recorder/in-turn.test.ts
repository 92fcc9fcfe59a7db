import { expect, test } from 'vitest';
import { inTurn } from '../../src/recorder/in-turn.ts';

test('each call begins when the one before has ended, and learns its own result', async () => {
  const told: string[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const task = inTurn(async (name: string) => {
    told.push(`${name} begins`);
    if (name === 'slow') await promise;
    told.push(`${name} ends`);
    return name;
  });
  const both = Promise.all([task('slow'), task('quick')]);
  resolve();
  expect(await both).toEqual(['slow', 'quick']);
  expect(told).toEqual(['slow begins', 'slow ends', 'quick begins', 'quick ends']);
});

test('one that fails tells its own caller, and keeps back none', async () => {
  const task = inTurn(async (isBroken: boolean) => {
    if (isBroken) throw new Error('broken');
    return 'whole';
  });
  const results = await Promise.allSettled([task(true), task(false)]);
  expect(results).toMatchObject([{ reason: new Error('broken') }, { value: 'whole' }]);
});
