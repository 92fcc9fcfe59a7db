// The main job, whole: the command audits the sample site, and its report holds what the truth file says, no more and no less.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phase } from '../../src/core/schema/consent.ts';
import { type Report, reportSchema } from '../../src/core/schema/report.ts';
import type { Run } from '../../src/core/schema/run.ts';
import { hosts } from '../../src/sample-site/hosts.ts';
import { addresses } from '../../src/sample-site/truth/addresses.ts';
import { type ScenarioTruth, truth } from '../../src/sample-site/truth.ts';

const scenarios = ['ignore', 'reject', 'accept', 'withdraw'] as const;
const toleranceSeconds = 2;

let folder: string;
let report: Report;
let html: string;
let stdout: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kakvakt-test-'));
  const args = ['dist/cli/kakvakt.js', 'audit', '--scenario', scenarios.join(','), '--output', folder, '--lang', 'en'];
  ({ stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, NO_COLOR: '1' } }));
  report = reportSchema.parse(JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')));
  html = await readFile(join(folder, 'report.html'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(scenarios)('the run “%s”', (scenario) => {
  const expected: ScenarioTruth = truth[scenario];
  const run = (): Run => {
    const found = report.runs.find((candidate) => candidate.scenario === scenario);
    if (found === undefined) throw new Error(`The report has no run ${scenario}.`);
    return found;
  };

  test('holds exactly these cookies, each with its party, duration, phase, writer and fate', () => {
    const seen = run().cookies.map((cookie) => ({
      name: cookie.name,
      domain: cookie.domain,
      hostOnly: cookie.hostOnly,
      path: cookie.path,
      partitionKey: cookie.partitionKey,
      party: cookie.party,
      httpOnly: cookie.httpOnly,
      sameSite: cookie.sameSite,
      duration: cookie.duration.kind,
      setBy: {
        via: cookie.setBy.via,
        url: withoutQuery(cookie.setBy.url),
        hasLine: (cookie.setBy.line ?? 0) > 0,
        chain: cookie.setBy.chain.map(withoutQuery),
      },
      phase: cookie.phase,
      writes: perPhase(run(), cookie.writesAtMs),
      state: cookie.state,
    }));
    expect(seen.toSorted(byText)).toEqual(
      expected.cookies.map((cookie) => ({ ...cookie, duration: cookie.duration.kind })).toSorted(byText),
    );
  });

  test('knows how long each was asked to live, and how long it may', () => {
    const off = expected.cookies.flatMap(({ name, duration }) => {
      const seen = run().cookies.find((cookie) => cookie.name === name)?.duration;
      if (duration.kind === 'session' || seen?.kind !== 'persistent') return [];
      const isRight =
        isNear(seen.requestedSeconds, duration.requestedSeconds) && isNear(seen.storedSeconds, duration.storedSeconds);
      return isRight ? [] : [{ name, expected: duration, seen }];
    });
    expect(off).toEqual([]);
  });

  test('counts no refused write as stored, and lists each of them', () => {
    const refused = run().attempts.filter((attempt) => attempt.outcome === 'refused');
    const seen = [...Map.groupBy(refused, (attempt) => attempt.cookie.name)].map(([name, attempts]) => {
      const [first] = attempts;
      const times = perPhase(
        run(),
        attempts.map((attempt) => attempt.atMs),
      );
      return {
        name,
        domain: first?.cookie.domain,
        host: first?.host,
        via: first?.via,
        url: withoutQuery(first?.url ?? null),
        chain: first?.chain.map(withoutQuery),
        times,
      };
    });
    const wanted = expected.refusals.map(({ name, domain, host, via, url, chain, attempts }) => {
      return { name, domain, host, via, url, chain, times: attempts };
    });
    expect(seen.toSorted(byText)).toEqual(wanted.toSorted(byText));
    expect(run().attempts.filter((attempt) => attempt.outcome === 'unknown')).toEqual([]);
  });

  test('holds exactly these storage items', () => {
    const seen = run().storage.map(({ area, origin, key, party, phase }) => ({ area, origin, key, party, phase }));
    const wanted = expected.storage.map(({ area, origin, key, party, phase }) => ({ area, origin, key, party, phase }));
    expect(seen.toSorted(byText)).toEqual(wanted.toSorted(byText));
  });

  test('names exactly these third parties, in their phases', () => {
    const third = run().requests.filter((request) => request.party === 'third');
    const seen = [...Map.groupBy(third, (request) => request.host)].map(([host, requests]) => {
      return { domain: requests[0]?.site, host, phases: [...new Set(requests.map((request) => request.phase))] };
    });
    expect(seen.toSorted(byText)).toEqual(expected.contacts.toSorted(byText));
  });

  test('knows of each script that another one loaded it, and of all others that the page holds them', () => {
    const scripts = run().requests.filter(({ type, chain }) => type === 'script' && chain.length > 0);
    const seen = scripts.map(({ url, chain }) => [withoutQuery(url), ...chain.map(withoutQuery)].join(' ← '));
    expect([...new Set(seen)]).toEqual([`${addresses.analytics} ← ${addresses.tagLoader}`]);
  });

  test('tells which identifiers were passed on, to whom and how often', () => {
    const seen = run().sharings.map(({ item: { kind, name }, host, in: place, parameter, phase, count }) => {
      return { kind, name, host, in: place, parameter, phase, count };
    });
    const wanted = expected.sharings.map(({ requests, ...facts }) => {
      const { kind, name, host, in: place, parameter, phase } = facts;
      return { kind, name, host, in: place, parameter, phase, count: total(requests) };
    });
    expect(seen.toSorted(byText)).toEqual(wanted.toSorted(byText));
  });

  test('tells which answers showed nothing', () => {
    const pixels = run().requests.filter(({ isPixel }) => isPixel);
    const seen = [...Map.groupBy(pixels, ({ url }) => withoutQuery(url))].map(([url, requests]) => {
      return {
        url,
        requests: Object.fromEntries(
          [...Map.groupBy(requests, ({ phase }) => phase)].map(([phase, all]) => [phase, all.length]),
        ),
      };
    });
    expect(seen.toSorted(byText)).toEqual(expected.pixels.toSorted(byText));
  });

  test('missed nothing that the browser’s own jar holds', () => {
    const stored = expected.cookies.filter((cookie) => cookie.state === 'stored').length;
    expect(run().selfCheck).toEqual({ inJar: stored, recorded: stored, missed: [] });
    expect(run().gaps).toEqual([]);
  });
});

describe('the report', () => {
  test('has a finding for every item stored before the choice', () => {
    const early = report.findings
      .filter(({ rule }) => rule === 'set-before-consent')
      .map(({ subject }) => subject.name);
    const { cookies, storage } = truth.ignore;
    expect(early.toSorted()).toEqual([...cookies.map(({ name }) => name), ...storage.map(({ key }) => key)].toSorted());
  });

  test('has a finding for every item stored after the no, but for the memory of the no itself', () => {
    const { cookies, storage } = truth.reject;
    const stored = [
      ...cookies.filter(({ writes }) => (writes['after-reject'] ?? 0) > 0).map(({ name }) => name),
      ...storage.filter(({ phase }) => phase === 'after-reject').map(({ key }) => key),
    ];
    expect(stored).toContain('dp_samtycke');
    const after = report.findings.filter(({ rule }) => rule === 'set-after-reject').map(({ subject }) => subject.name);
    expect(after.toSorted()).toEqual(stored.filter((name) => name !== 'dp_samtycke').toSorted());
  });

  test('has a finding for every third party', () => {
    const undeclared = report.findings.filter(({ rule }) => rule === 'undeclared-third-party');
    const contacted = new Set(scenarios.flatMap((scenario) => truth[scenario].contacts.map(({ domain }) => domain)));
    expect(undeclared.map(({ subject }) => subject.name).toSorted()).toEqual([...contacted].toSorted());
  });

  test('saw no problem, and no rule failed', () => {
    expect(report.problems).toEqual([]);
    expect(report.outcomes.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  test('holds no raw value: the visitor’s id in the analytics cookie is a digest everywhere', () => {
    const values = report.runs.flatMap(({ cookies }) => cookies.map(({ value }) => value));
    expect(values.every(({ raw, digest }) => raw === undefined && /^[0-9a-f]{16}$/.test(digest))).toBe(true);
  });

  test('names the plugin that stores, and who loaded the tracker', () => {
    expect(stdout).toContain('WordPress plugin “learnpress”');
    expect(html).toContain('WordPress plugin “woocommerce”');
    expect(html).toContain(`loaded by ${addresses.tagLoader}`);
  });

  test('says the same on the terminal and in the HTML file', () => {
    for (const text of [stdout, html]) {
      expect(text).toContain(hosts.site);
      for (const { domain } of truth.accept.contacts) expect(text).toContain(domain);
    }
  });
});

function total(times: Partial<Record<Phase, number>>): number {
  return Object.values(times).reduce((sum, count) => sum + count, 0);
}

function perPhase(run: Run, timesMs: readonly number[]): Partial<Record<Phase, number>> {
  const phases = timesMs.map((atMs) => phaseAt(run, atMs));
  return Object.fromEntries([...Map.groupBy(phases, (phase) => phase)].map(([phase, all]) => [phase, all.length]));
}

function phaseAt({ consent }: Run, atMs: number): Phase {
  const last = consent.findLast((made) => (made.atMs ?? Number.POSITIVE_INFINITY) <= atMs);
  switch (last?.choice) {
    case 'accept':
      return 'after-accept';
    case 'reject':
      return 'after-reject';
    case 'withdraw':
      return 'after-withdrawal';
    default:
      return 'before-choice';
  }
}

function withoutQuery(url: string | null): string | null {
  return url === null ? null : url.replace(/[?#].*$/, '');
}

function isNear(seen: number | null, expected: number): boolean {
  return seen !== null && Math.abs(seen - expected) <= toleranceSeconds;
}

function byText(one: object, other: object): number {
  return JSON.stringify(one).localeCompare(JSON.stringify(other));
}
