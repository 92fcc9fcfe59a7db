import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createQueues } from '../../../src/recorder/page/consent-queues.ts';

let told: string[];
let look: () => void;
beforeEach(() => {
  told = [];
  look = createQueues((source, what, { granted, denied }) =>
    told.push(`${source} ${what}: +${granted.trim()} -${denied.trim()}`),
  );
});
afterEach(() => vi.unstubAllGlobals());

const update = (value: string) => ['consent', 'update', { ad_storage: value }];

test('each command once, with the same object again as well', () => {
  const choice = { ad_storage: 'granted' };
  const layer: unknown[] = [['consent', 'default', choice], { event: 'x' }, 'text', null];
  vi.stubGlobal('dataLayer', layer);
  look();
  look();
  layer.push(['consent', 'update', choice], ['consent', 'delete', choice], ['consent', 'update', 7]);
  look();
  expect(told).toEqual(['consent-mode consent default: +ad_storage -', 'consent-mode consent update: +ad_storage -']);
});

test('a queue whose beginning was cut goes on where it stood; one in its place begins anew', () => {
  const layer: unknown[] = Array.from({ length: 300 }, () => ({ event: 'x' }));
  layer[10] = update('denied');
  vi.stubGlobal('dataLayer', layer);
  look();
  layer.push(update('granted'));
  layer.splice(0, 5);
  look();
  vi.stubGlobal('dataLayer', [update('denied')]);
  look();
  expect(told).toEqual([
    'consent-mode consent update: + -ad_storage',
    'consent-mode consent update: +ad_storage -',
    'consent-mode consent update: + -ad_storage',
  ]);
});

test('what is said for some regions is told as such', () => {
  vi.stubGlobal('dataLayer', [['consent', 'default', { ad_storage: 'granted', region: ['US'] }]]);
  look();
  expect(told).toEqual(['consent-mode consent default for some regions: +ad_storage -']);
});

test('uetq: three items each; then how the script stands that took its place, when that changes', () => {
  const queue: unknown[] = ['consent', 'default', { ad_storage: 'denied' }, 'pageLoad'];
  vi.stubGlobal('uetq', queue);
  look();
  queue.push('consent', 'update', { ad_storage: 'granted' });
  look();
  const consent = { enabled: true, adStorageAllowed: true };
  vi.stubGlobal('uetq', { uetConfig: { consent } });
  look();
  look();
  consent.adStorageAllowed = false;
  look();
  expect(told).toEqual([
    'uet consent default: + -ad_storage',
    'uet consent update: +ad_storage -',
    'uet uetConfig.consent: +ad_storage -',
    'uet uetConfig.consent: + -ad_storage',
  ]);
});
