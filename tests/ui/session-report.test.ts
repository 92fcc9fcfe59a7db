import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/core/schema/event.ts';
import { knowledge } from '../../src/knowledge/knowledge.ts';
import { bundledPolicyFor } from '../../src/ui/bundled-policies.ts';
import { reportAddress, sessionsIn } from '../../src/ui/report-address.ts';
import { sessionReport } from '../../src/ui/session-report.ts';
import { sessionsReport } from '../../src/ui/sessions-report.ts';
import { session } from '../helpers/event-builder.ts';
import { ownEnvironment } from '../helpers/sample-environment.ts';

describe('the bundled policy', () => {
  test.each([
    ['5dportalen.se', true],
    ['www.5dportalen.se', true],
    ['not5dportalen.se', false],
    ['5dportalen.se.example', false],
    ['', false],
  ])('speaks of %j: %s', (host, expected) => {
    expect(bundledPolicyFor(host) !== null).toBe(expected);
  });

  test('is named by its file and the hash of its bytes, as on the command line', () => {
    const bytes = readFileSync(new URL('../../policies/5dportalen.se.json', import.meta.url));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(bundledPolicyFor('5dportalen.se')?.source).toEqual({ id: '5dportalen.se.json', sha256 });
  });
});

describe('a session’s report', () => {
  test('judges what was stored', () => {
    const report = sessionReport([started('5dportalen.se'), stored('unheard-of')], knowledge);
    expect(report?.site.host).toBe('5dportalen.se');
    expect(report?.findings.map(({ subject }) => subject.name)).toContain('unheard-of');
  });

  test('knows whose a host is, and claims nothing of what the DNS was not asked', () => {
    const visit = session('5dportalen.se').request('https://connect.facebook.net/en.js');
    const report = sessionReport(visit.events(), knowledge);
    expect(report?.runs[0]?.requests[0]).toMatchObject({ organisation: 'Facebook', category: 'social' });
    expect(report?.runs[0]?.canonicalNames).toBeNull();
  });

  test('is not there for a site without a policy, nor before the session begins', () => {
    expect(sessionReport([started('shop.test')], knowledge)).toBeNull();
    expect(sessionReport([], knowledge)).toBeNull();
  });
});

describe('the report of several sessions', () => {
  const visit = (name: string) => [started('5dportalen.se'), stored(name)];

  test('judges them together, one run each', () => {
    const report = sessionsReport([visit('first'), visit('second')], knowledge);
    expect(report?.runs.map(({ cookies }) => cookies.map(({ name }) => name))).toEqual([['first'], ['second']]);
    expect(report?.findings.map(({ subject }) => subject.name)).toEqual(expect.arrayContaining(['first', 'second']));
  });

  test('leaves out those of other sites, and those without a beginning', () => {
    const report = sessionsReport([visit('first'), [started('shop.test')], [stored('third')], []], knowledge);
    expect(report?.runs).toHaveLength(1);
    expect(sessionsReport([], knowledge)).toBeNull();
  });

  test('has an address that names them all', () => {
    const address = reportAddress(['a', 'b&c']);
    expect(address).toBe('src/ui/report/report.html?session=a&session=b%26c');
    expect(sessionsIn(address.slice(address.indexOf('?')))).toEqual(['a', 'b&c']);
  });
});

function started(site: string): Event {
  return {
    seq: 0,
    atMs: 1_000,
    kind: 'session-started',
    sessionId: 's',
    scenario: 'browse',
    site,
    startUrl: `https://${site}/`,
    environment: ownEnvironment,
  };
}

function stored(name: string): Event {
  return {
    seq: 1,
    atMs: 1_500,
    kind: 'cookie-changed',
    removed: false,
    cause: 'explicit',
    cookie: {
      name,
      value: { digest: '00', length: 1, shape: 'number', flags: [] },
      domain: '5dportalen.se',
      hostOnly: true,
      path: '/',
      partitionKey: null,
      secure: true,
      httpOnly: false,
      sameSite: 'lax',
      expiresAtMs: null,
    },
  };
}
