import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageLimits } from '../../../src/messaging/page-limits.ts';
import type { SeenResource } from '../../../src/messaging/page-report.ts';
import { createResourceTeller, type ResourceTeller } from '../../../src/recorder/page/tell-resources.ts';
import { reportOnlyPolicy } from '../../../src/recorder/report-only-policy.ts';

type Violation = Partial<SecurityPolicyViolationEvent>;

let sent: (readonly SeenResource[])[];
let cuts: number;
let load: (...urls: string[]) => void;
let object: (violation: Violation) => void;
let teller: ResourceTeller;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  cuts = 0;
  vi.stubGlobal('PerformanceResourceTiming', Map);
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(tell: (list: { getEntries(): object[] }) => void) {
        load = (...names) => tell({ getEntries: () => names.map((name) => ({ name, startTime: 1, duration: 2 })) });
      }
      observe(): void {}
      takeRecords = () => [];
    },
  );
  vi.stubGlobal('addEventListener', (_name: string, listener: typeof object) => {
    object = listener;
  });
  teller = createResourceTeller(['shop.test'], ({ resources = [], areResourcesCut = false }) => {
    sent.push(resources);
    cuts += Number(areResourcesCut);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('where the worker sees everything by itself, nothing is ever told', () => {
  load('https://tracker.test/');
  teller.want(false);
  vi.advanceTimersByTime(60_000);
  expect(sent).toEqual([]);
  expect(teller.last()).toEqual({});
});

test('what is wanted goes at once, and the next ones together', () => {
  load('https://tracker.test/1');
  teller.want(true);
  expect(urls()).toEqual([['https://tracker.test/1']]);
  load('https://tracker.test/2');
  load('https://tracker.test/3');
  teller.want(true);
  vi.advanceTimersByTime(2_000);
  expect(urls()).toEqual([['https://tracker.test/1'], ['https://tracker.test/2', 'https://tracker.test/3']]);
});

test('what was not wanted at first is told whole when it is', () => {
  load('https://tracker.test/1');
  teller.want(false);
  load('https://tracker.test/2');
  teller.want(true);
  expect(urls()).toEqual([['https://tracker.test/1', 'https://tracker.test/2']]);
});

test('a document that takes long to load tells unasked, and one that is left too', () => {
  load('https://tracker.test/1');
  vi.advanceTimersByTime(3_000);
  expect(urls()).toEqual([['https://tracker.test/1']]);
  load('https://tracker.test/2');
  expect(teller.last().resources?.map(({ url }) => url)).toEqual(['https://tracker.test/2']);
});

test.each([
  ['our policy objects to is told, and no script of the page hears it', reportOnlyPolicy(['shop.test']), true],
  ['the site’s policy objects to is the site’s own', "img-src 'none'", false],
])('what %s', (_what, originalPolicy, isOurs) => {
  const stopImmediatePropagation = vi.fn();
  const violation = { blockedURI: 'wss://tracker.test/', effectiveDirective: 'connect-src', timeStamp: 5 };
  object({ ...violation, originalPolicy, stopImmediatePropagation });
  expect(stopImmediatePropagation).toHaveBeenCalledTimes(isOurs ? 1 : 0);
  teller.want(true);
  expect(urls()).toEqual([isOurs ? ['wss://tracker.test/'] : []]);
});

test('what has no host is left out', () => {
  load('data:text/plain,1', 'blob:https://shop.test/1', 'chrome-extension://id/a.js', 'https://tracker.test/');
  teller.want(true);
  expect(urls()).toEqual([['https://tracker.test/']]);
});

test('a page that requests without end is cut off, and that is said once', () => {
  load(...Array.from({ length: pageLimits.resources + 10 }, (_, index) => `https://tracker.test/${index}`));
  teller.want(true);
  load('https://tracker.test/more');
  expect(teller.last()).toEqual({ resources: [], areResourcesCut: false });
  expect(sent.flat()).toHaveLength(pageLimits.resources);
  expect(cuts).toBe(1);
});

test('an address that is too long is left out, and that is said', () => {
  load(`https://tracker.test/${'a'.repeat(pageLimits.urlLength)}`, 'https://tracker.test/');
  teller.want(true);
  expect(urls()).toEqual([['https://tracker.test/']]);
  expect(cuts).toBe(1);
});

function urls(): string[][] {
  return sent.map((resources) => resources.map(({ url }) => url));
}
