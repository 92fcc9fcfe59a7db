import { expect, test } from 'vitest';
import { inForce, pagesOf } from '../../../src/core/classify/holds-on.ts';
import { policy } from '../../helpers/policy-builder.ts';

const noon = Date.UTC(2026, 10, 22, 12);

test.each<[days: { since?: string; until?: string }, holds: boolean]>([
  [{}, true],
  [{ since: '2026-11-22' }, true],
  [{ since: '2026-11-23' }, false],
  [{ until: '2026-11-22' }, true],
  [{ until: '2026-11-21' }, false],
  [{ since: '2026-01-01', until: '2026-12-31' }, true],
])('%o holds on 22 November 2026: %s', (days, holds) => {
  expect(inForce(policy().cookie('sid', days).build().declarations, noon)).toHaveLength(holds ? 1 : 0);
});

test.each<[pages: string[] | undefined, page: string | null, holds: boolean]>([
  [undefined, 'https://shop.test/', true],
  [['/'], 'https://shop.test', true],
  [['/checkout*'], 'https://shop.test/checkout/pay?step=2#card', true],
  [['/checkout*'], 'https://shop.test/basket', false],
  [['/a', '/b'], 'https://shop.test/b', true],
  [['/a'], null, true],
])('what belongs to %j is met on %s: %s', (pages, page, holds) => {
  const one = { pages };
  expect(pagesOf([one])(one, page)).toBe(holds);
});
