// The truth file against a real browser without our extension: its jar, what the page's scripts did, the server's log.
import type { Protocol } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hosts } from '../../src/sample-site/hosts.ts';
import { type SampleSite, startSampleSite } from '../../src/sample-site/start-sample-site.ts';
import { type ScenarioTruth, type TrueCookie, truth } from '../../src/sample-site/truth.ts';
import { type CookieWrite, countPerPhase, phaseAt, writesOf } from '../sample-site/cookie-writes.ts';
import { type Walked, walk } from '../sample-site/walk.ts';

const toleranceSeconds = 2;

describe.each([
  { scenario: 'ignore', choices: [] },
  { scenario: 'reject', choices: ['reject'] },
  { scenario: 'accept', choices: ['accept'] },
  { scenario: 'withdraw', choices: ['accept', 'withdraw'] },
] as const)('a visit that ends with “$scenario”', ({ scenario, choices }) => {
  const expected: ScenarioTruth = truth[scenario];
  let site: SampleSite;
  let walked: Walked;
  let writes: readonly CookieWrite[];

  beforeAll(async () => {
    site = await startSampleSite();
    walked = await walk(site, choices);
    writes = writesOf(site, walked);
  });
  afterAll(() => site.close());

  test('passes through the phases', () => {
    expect(walked.phases.map(({ phase }) => phase)).toEqual(expected.phases);
  });

  test('leaves exactly these cookies', () => {
    const stored = expected.cookies.filter((cookie) => cookie.state === 'stored');
    expect(walked.jar.map(asSeen).toSorted(byText)).toEqual(stored.map(asDeclared).toSorted(byText));
  });

  test('asks for exactly these cookies, each as often and by whom the truth says', () => {
    const stored = expected.cookies.map(({ name, setBy: { via, url, hasLine }, writes: times }) => {
      return { what: { name, via, url, hasLine }, times };
    });
    const refused = expected.refusals.map(({ name, via, url, hasLine, attempts }) => {
      return { what: { name, via, url, hasLine }, times: attempts };
    });
    expect(countPerPhase(writes, walked).toSorted(byText)).toEqual([...stored, ...refused].toSorted(byText));
  });

  test('keeps persistent cookies as long as the truth says', () => {
    const lifetimes = walked.jar
      .filter((cookie) => !cookie.session)
      .map((cookie) => ({
        name: cookie.name,
        seconds: cookie.expires - lastWriteMs(cookie.name, writes) / 1000,
      }));
    const wrong = lifetimes.filter(({ name, seconds }) => {
      const storedSeconds = storedSecondsOf(name, expected);
      return storedSeconds === null || Math.abs(seconds - storedSeconds) > toleranceSeconds;
    });
    expect(wrong).toEqual([]);
  });

  test('can read what scripts stored, and not what was refused', () => {
    const refused = new Set(expected.refusals.map(({ name }) => name));
    const checked = walked.scriptWrites.filter(({ deletes, readable }) => !deletes && readable !== null);
    expect(checked.filter(({ name, readable }) => readable === refused.has(name))).toEqual([]);
    expect(checked).not.toEqual([]);
  });

  test('keeps exactly these storage items', () => {
    const items = expected.storage.map(({ area, origin, key, phase }) => [`${area} ${origin} ${key}`, phase] as const);
    expect(Object.fromEntries(walked.storage)).toEqual(Object.fromEntries(items));
  });

  test('contacts exactly these third parties', () => {
    const own: readonly string[] = [hosts.site, hosts.media];
    // What the browser asks for by itself, such as updates, comes without a referrer.
    const others = site.log.filter(({ host, referer }) => !own.includes(host) && referer !== null);
    const phases = Map.groupBy(others, ({ host }) => host);
    const seen = [...phases].map(
      ([host, entries]) => [host, [...new Set(entries.map(({ atMs }) => phaseAt(atMs, walked)))]] as const,
    );
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(expected.contacts.map((contact) => [contact.host, contact.phases])),
    );
  });
});

test('a browser that blocks third-party cookies refuses those without a partition, and nothing else', async () => {
  const site = await startSampleSite();
  const { jar, storage } = await walk(site, ['accept'], 'block');
  const kept = truth.accept.cookies.filter(({ party, partitionKey, state }) => {
    return state === 'stored' && (party === 'first' || partitionKey !== null);
  });
  expect(jar.map(asSeen).toSorted(byText)).toEqual(kept.map(asDeclared).toSorted(byText));
  expect(storage.size).toBe(truth.accept.storage.length);
  await site.close();
});

function lastWriteMs(name: string, writes: readonly CookieWrite[]): number {
  return Math.max(...writes.filter(({ what }) => what.name === name).map(({ atMs }) => atMs));
}

function storedSecondsOf(name: string, { cookies }: ScenarioTruth): number | null {
  const duration = cookies.find((cookie) => cookie.name === name)?.duration;
  return duration?.kind === 'persistent' ? duration.storedSeconds : null;
}

function asSeen(cookie: Protocol.Network.Cookie): object {
  return {
    name: cookie.name,
    domain: cookie.domain.replace(/^\./, ''),
    hostOnly: !cookie.domain.startsWith('.'),
    path: cookie.path,
    partitionKey: partitionOf(cookie),
    httpOnly: cookie.httpOnly,
    secure: cookie.secure,
    sameSite: cookie.sameSite?.toLowerCase() ?? 'unspecified',
    kind: cookie.session ? 'session' : 'persistent',
  };
}

function asDeclared(cookie: TrueCookie): object {
  const { name, domain, hostOnly, path, partitionKey, httpOnly, sameSite } = cookie;
  return { name, domain, hostOnly, path, partitionKey, httpOnly, secure: true, sameSite, kind: cookie.duration.kind };
}

function partitionOf({ partitionKey }: Protocol.Network.Cookie): string | null {
  return partitionKey?.topLevelSite ?? null;
}

function byText(one: object, other: object): number {
  return JSON.stringify(one).localeCompare(JSON.stringify(other));
}
