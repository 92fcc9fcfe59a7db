import { describe, expect, test } from 'vitest';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import { createProbeLedger } from '../../../src/recorder/page/probe-ledger.ts';
import { probed } from '../../../src/recorder/page/probed.ts';

const own = 'chrome-extension://kakvakt/';
const index = (what: string) => probed.findIndex(([, name]) => name === what);
const stack = (url: string) => `Error\n    at ${own}src/recorder/page/probes.iife.js:1:9\n    at ${url}:3:7`;
const script = (url: string) => ({ url, line: 3, column: 7 });
const a = 'https://a.test/a.js';
const b = 'https://b.test/b.js';

describe('what is told of readings', () => {
  test('is added up by script and kind, from the first on', () => {
    const ledger = createProbeLedger(own);
    ledger.add([index('toBlob'), stack(a), 1, '', 20]);
    ledger.add([index('toDataURL'), stack(a), 2, '', 10]);
    ledger.add([index('toDataURL'), stack(b), 4, '', 30]);
    expect(ledger.take().readings).toEqual([
      { api: 'canvas', what: ['toBlob', 'toDataURL'], script: script(a), count: 3, atMs: 10 },
      { api: 'canvas', what: ['toDataURL'], script: script(b), count: 4, atMs: 30 },
    ]);
    expect(ledger.take().readings).toEqual([]);
  });

  test('names nobody where the stack does not tell', () => {
    const ledger = createProbeLedger(own);
    ledger.add([index('toBlob'), '', 1, '', 0]);
    expect(ledger.take().readings).toMatchObject([{ script: null, count: 1 }]);
  });

  test('counts each family of fonts once for each script, in whatever size', () => {
    const ledger = createProbeLedger(own);
    for (const font of ['12px A', '24px A, serif', '12px B']) ledger.add([index('measureText'), stack(a), 9, font, 0]);
    ledger.add([index('measureText'), stack(b), 9, '12px A', 0]);
    expect(ledger.take().readings.map(({ count }) => count)).toEqual([2, 1]);
    ledger.add([index('measureText'), stack(a), 9, '36px B', 0]);
    expect(ledger.take().readings).toEqual([]);
  });

  test('counts a family once, whether it is measured or asked for by name', () => {
    const ledger = createProbeLedger(own);
    ledger.add([index('measureText'), stack(a), 1, '12px A', 0]);
    ledger.add([index('document.fonts.check'), stack(a), 1, '12px A', 0]);
    ledger.add([index('document.fonts.check'), stack(a), 1, '12px B', 0]);
    expect(ledger.take().readings).toMatchObject([{ what: ['measureText', 'document.fonts.check'], count: 2 }]);
  });

  test('is new until the same script has read the same before', () => {
    const ledger = createProbeLedger(own);
    const news = [];
    for (const what of ['toBlob', 'toBlob', 'toDataURL']) {
      ledger.add([index(what), stack(a), 1, '', 0]);
      news.push(ledger.take().isNew);
    }
    expect(news).toEqual([true, false, true]);
  });

  test('is bounded, and says so', () => {
    const ledger = createProbeLedger(own);
    for (let n = 0; n < 3_000; n += 1) ledger.add([index('toBlob'), stack(`https://a.test/${n}.js`), 1, '', 0]);
    const { readings, isTruncated } = ledger.take();
    expect([readings.length, isTruncated]).toEqual([pageLimits.probesPerDocument, true]);
  });

  test('of something that is not in the list is left out', () => {
    const ledger = createProbeLedger(own);
    ledger.add([probed.length, stack(a), 1, '', 0]);
    expect(ledger.take().readings).toEqual([]);
  });
});
