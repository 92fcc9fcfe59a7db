import { Resolver } from 'node:dns/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AliasResolver, canonicalNames } from '../../../src/audit/dns/canonical-names.ts';
import { type DnsServer, startDnsServer } from '../../helpers/dns-server.ts';

const long = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`n${index}.long.test`, { alias: `n${index + 1}.long.test` }]),
);

let server: DnsServer;
let resolver: Resolver;

beforeAll(async () => {
  server = await startDnsServer({
    ...long,
    'metrics.shop.test': { alias: 'shop.collect.test' },
    'shop.collect.test': { alias: 'EDGE7.cdn.test' },
    'round.shop.test': { alias: 'about.shop.test' },
    'about.shop.test': { alias: 'round.shop.test' },
    'self.shop.test': { alias: 'self.shop.test' },
    'dangling.shop.test': { alias: 'gone.test' },
    'gone.test': { error: 'no-such-name' },
    'half.shop.test': { alias: 'broken.test' },
    'broken.test': { error: 'server-failure' },
    'silent.shop.test': 'silence',
  });
  resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([server.address]);
});

afterAll(() => server?.close());

describe('a name server on the loopback address', () => {
  test.each([
    ['plain.shop.test', [], true],
    ['metrics.shop.test', ['shop.collect.test', 'edge7.cdn.test'], true],
    ['gone.test', [], false],
    ['broken.test', [], false],
    ['silent.shop.test', [], false],
    ['dangling.shop.test', ['gone.test'], false],
    ['half.shop.test', ['broken.test'], false],
    ['self.shop.test', [], false],
    ['round.shop.test', ['about.shop.test'], false],
    ['not a host', [], false],
    ['n0.long.test', Array.from({ length: 10 }, (_, index) => `n${index + 1}.long.test`), false],
  ])('of %s: %j, complete: %s', async (host, names, isComplete) => {
    expect(await canonicalNames([host], resolver)).toEqual([{ host, names, isComplete }]);
  });

  test('is asked for each host, in any order of answers', async () => {
    const hosts = ['silent.shop.test', 'metrics.shop.test', 'plain.shop.test'];
    expect((await canonicalNames(hosts, resolver)).map(({ host }) => host)).toEqual(hosts);
  });
});

/** Answers when told to. */
function patientResolver() {
  const waiting: (() => void)[] = [];
  const tally = { asked: 0, now: 0, most: 0 };
  const fake: AliasResolver = {
    resolveCname: () =>
      new Promise((_, reject) => {
        tally.asked += 1;
        tally.now += 1;
        tally.most = Math.max(tally.most, tally.now);
        waiting.push(() => {
          tally.now -= 1;
          reject(Object.assign(new Error('queryCname ENODATA'), { code: 'ENODATA' }));
        });
      }),
    cancel: () => {
      for (const answer of waiting.splice(0)) answer();
    },
  };
  return { fake, tally, answerAll: () => fake.cancel() };
}

describe('a page that makes up hosts', () => {
  const hosts = Array.from({ length: 500 }, (_, index) => `h${index}.shop.test`);

  test('has a few asked for at once, and 200 at most', async () => {
    const { fake, tally, answerAll } = patientResolver();
    const answering = setInterval(answerAll, 1);
    const found = await canonicalNames(hosts, fake).finally(() => clearInterval(answering));
    expect(tally).toEqual({ asked: 200, now: 0, most: 8 });
    expect(found).toHaveLength(500);
    expect(found.filter(({ isComplete }) => isComplete)).toHaveLength(200);
  });

  test('is not waited for when the audit is ended', async () => {
    const { fake, tally } = patientResolver();
    const ending = new AbortController();
    const found = canonicalNames(hosts, fake, ending.signal);
    ending.abort();
    expect((await found).filter(({ isComplete }) => isComplete)).toHaveLength(8);
    expect(tally.asked).toBe(8);
  });
});
