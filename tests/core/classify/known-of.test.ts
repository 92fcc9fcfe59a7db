import { expect, test } from 'vitest';
import { classify } from '../../../src/core/classify/classify.ts';
import { unknownHost } from '../../../src/core/classify/host-knowledge.ts';
import type { KnownName, NamedThing } from '../../../src/core/classify/name-knowledge.ts';
import { record } from '../../../src/core/record/record.ts';
import { runSchema } from '../../../src/core/schema/run.ts';
import { session } from '../../helpers/event-builder.ts';
import { policy } from '../../helpers/policy-builder.ts';

const shown = {
  platform: 'Ads',
  purposes: ['marketing'],
  exemption: null,
  source: 'overlay',
  confidence: 'sure',
} satisfies Partial<KnownName>;
const known: KnownName = { ...shown, provider: 'Ads', country: 'SE', plugin: 'ads', description: null, caution: null };

const visit = record(
  session('shop.test')
    .header('https://px.ads.test/p', 'uid=1')
    .stored('uid=1', { domain: 'px.ads.test' })
    .script('own=1')
    .stored('own=1')
    .write('localStorage', 'queue', { src: 'https://cdn.ads.test/q.js' })
    .events(),
);

test('each item is asked for with its place and its writer, and a run keeps what a reader needs', () => {
  const asked: NamedThing[] = [];
  const ofName = (item: NamedThing) => {
    asked.push(item);
    return item.name === 'uid' ? known : null;
  };
  const run = runSchema.parse(classify(visit, policy().build(), { ofHost: unknownHost, ofName }));
  expect(asked).toMatchObject([
    { area: 'cookie', name: 'own', host: 'shop.test', party: 'first' },
    { area: 'cookie', name: 'uid', host: 'px.ads.test', writer: 'px.ads.test', party: 'third' },
    { area: 'localStorage', name: 'queue', host: 'shop.test', writer: 'cdn.ads.test', party: 'first' },
  ]);
  expect(run.cookies.map((cookie) => cookie.known)).toEqual([null, shown]);
  expect(run.storage.map((item) => item.known)).toEqual([null]);
});

test('without knowledge nothing is known', () => {
  const { cookies, storage } = classify(visit, policy().build());
  expect([...cookies, ...storage].map((item) => item.known)).toEqual([null, null, null]);
});
