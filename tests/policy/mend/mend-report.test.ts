import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/core/audit/audit.ts';
import { record } from '../../../src/core/record/record.ts';
import type { Policy } from '../../../src/core/schema/policy.ts';
import type { ProfileId } from '../../../src/core/schema/profile-id.ts';
import type { Finding, Report } from '../../../src/core/schema/report.ts';
import type { SessionRecord } from '../../../src/core/schema/session.ts';
import { knowledge } from '../../../src/knowledge/knowledge.ts';
import { mendReport } from '../../../src/policy/mend/mend-report.ts';
import { mendedFile } from '../../../src/policy/mend/mended-file.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { writePolicy } from '../../../src/policy/write-policy.ts';
import { rules } from '../../../src/rules/index.ts';
import { held } from '../../helpers/cookie-fixture.ts';
import { type EventBuilder, session } from '../../helpers/event-builder.ts';
import { patched } from '../../helpers/json-patch.ts';
import { policy } from '../../helpers/policy-builder.ts';

const site = 'https://shop.test/';
const year = 31_536_000;
const day = 86_400;
const sessionOf = (built: EventBuilder) => record(built.end().events());
const set = (visit: EventBuilder, line: string, url = site) =>
  visit.header(url, line).stored(line, { domain: new URL(url).hostname });

function audited(sessions: readonly SessionRecord[], against: Policy, profile: ProfileId = 'se'): Report {
  const policySource = { id: 'policy.json', sha256: '0'.repeat(64) };
  const report = audit({
    sessions,
    policy: against,
    policySource,
    url: site,
    toolVersion: '0',
    rules,
    profile,
    knowledge,
  });
  return mendReport(report, against, knowledge);
}

const mended = ({ findings }: Report) => findings.filter(({ mend }) => mend !== undefined);
const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);
const secondAudit = (sessions: readonly SessionRecord[], from: Policy, profile?: ProfileId) => {
  const report = audited(sessions, from, profile);
  const file = mendedFile(writePolicy(from), report.findings);
  return {
    report,
    policy: readPolicy(file, 'mended.json'),
    again: audited(sessions, readPolicy(file, 'mended.json'), profile),
  };
};

const declared = policy()
  .cookie('sid', { duration: { kind: 'session' }, party: 'first' })
  .cookie('_ma', { duration: { kind: 'seconds', seconds: 90 * day }, toConfirm: ['purpose'] })
  .cookie('old', { duration: { kind: 'seconds', seconds: year } })
  .cookie('their', { domain: 'ads.test', party: 'first' })
  .recipient('known.test')
  .build();

const visit = [
  [`sid=1; Max-Age=${day}`],
  [`_ma=1; Max-Age=${2 * year}`],
  ['old=1'],
  ['their=1; SameSite=None; Secure', 'https://ads.test/a'],
  [`_ga_G4TBXQ1ZPM=1; Max-Age=${2 * year}`],
  [`_ga_H5UCYR2AQN=1; Max-Age=${2 * year}`],
  ['PHPSESSID=1'],
]
  .reduce((built, [line = '', url]) => set(built, line, url), session())
  .write('localStorage', 'cart')
  .request('https://www.google-analytics.com/g/collect', { type: 'ping' })
  .request('https://[2001:db8::1]/x', { type: 'xmlhttprequest' })
  .choice('reject')
  .script(`late=1; Max-Age=${year}`)
  .stored(`late=1; Max-Age=${year}`);
const sessions = [sessionOf(visit)];

describe('what declaring mends', () => {
  const { report, policy: after, again } = secondAudit(sessions, declared);

  test('is what is not declared, lives otherwise, or belongs to the other party, and nothing else', () => {
    expect([...new Set(mended(report).map(({ rule }) => rule))].toSorted()).toEqual([
      'duration-exceeds-declared',
      'duration-kind-mismatch',
      'party-mismatch',
      'undeclared-cookie',
      'undeclared-storage',
      'undeclared-third-party',
    ]);
    expect(ids(report.findings.filter(({ rule }) => rule === 'set-after-reject'))).not.toEqual([]);
  });

  test('is not found again', () => {
    expect(mended(report).length).toBeGreaterThan(8);
    expect(ids(again.findings).filter((id) => ids(mended(report)).includes(id))).toEqual([]);
    expect(mended(again)).toEqual([]);
  });

  test('declares what was seen, to be confirmed, and keeps what was there', () => {
    expect(after.declarations.map(({ id }) => id).slice(0, 5)).toEqual(declared.declarations.map(({ id }) => id));
    expect(after.declarations.slice(0, 4)).toMatchObject([
      { duration: { kind: 'seconds', seconds: day }, toConfirm: ['duration'] },
      { duration: { kind: 'seconds', seconds: 2 * year }, toConfirm: ['duration', 'purpose'] },
      { duration: { kind: 'session' }, toConfirm: ['duration'] },
      { party: 'third', toConfirm: ['party'] },
    ]);
    expect(after.declarations[4]).toEqual(declared.declarations[4]);
    expect(after.declarations.find(({ id }) => id === 'ga-x')).toMatchObject({
      name: { pattern: '_ga_{alphanumeric:10}' },
      consent: { kind: 'unknown' },
      toConfirm: ['country', 'name', 'provider', 'purpose'],
    });
  });

  test('two findings that need one entry share its patch', () => {
    const both = report.findings.filter(
      ({ rule, subject }) => rule === 'undeclared-cookie' && subject.name.startsWith('_ga_'),
    );
    expect(both.map(({ mend }) => mend)).toMatchObject([
      { declaration: { id: 'ga-x' }, patch: [{ op: 'add', path: '/declarations/-' }], patchOf: null },
      { declaration: { id: 'ga-x' }, patch: [], patchOf: both[0]?.id },
    ]);
  });

  test('what the policy language cannot name has no mend', () => {
    const unnamed = report.findings.filter(({ subject }) => subject.id.includes('2001:db8'));
    expect(unnamed.map(({ rule, mend }) => [rule, mend])).toContainEqual(['undeclared-third-party', undefined]);
  });
});

describe('what it does not mend', () => {
  test('a lifetime of which only the rest was seen', () => {
    const leftover = sessionOf(session().jar('session-start', held('sid=1; Max-Age=86400')));
    const { findings } = audited([leftover], declared);
    expect(findings.map(({ rule, mend }) => [rule, mend])).toContainEqual(['duration-kind-mismatch', undefined]);
  });

  test.each(['se', 'uk'] as const)('what was stored without asking is found as before, by the law of %s', (profile) => {
    const asking = [
      'set-before-consent',
      'set-after-reject',
      'contact-before-consent',
      'no-choice-offered',
      'storage-identifier',
    ];
    const { report, again } = secondAudit(sessions, declared, profile);
    const ofAsking = ({ findings }: Report) => ids(findings.filter(({ rule }) => asking.includes(rule)));
    expect(ofAsking(again)).toEqual(ofAsking(report));
    expect(ofAsking(report)).not.toEqual([]);
  });
});

const names = fc.constantFrom(
  'sid',
  '_ma',
  '_ga',
  '_ga_G4TBXQ1ZPM',
  'uid_12345',
  'uid_67890',
  'x',
  'cmplz_stats',
  '\u202egnol',
);
const lines = fc.record({
  name: names,
  age: fc.constantFrom('', '; Max-Age=60', `; Max-Age=${30 * day}`, `; Max-Age=${2 * year}`),
  path: fc.constantFrom('', '; Path=/kassa'),
  url: fc.constantFrom(site, site, 'https://www.shop.test/', 'https://px.ads.test/a'),
});
const steps = fc.oneof(
  {
    weight: 5,
    arbitrary: lines.map(
      ({ name, age, path, url }) =>
        (to: EventBuilder) =>
          set(to, `${name}=1${age}${path}; SameSite=None; Secure`, url),
    ),
  },
  fc.tuple(fc.constantFrom('localStorage', 'sessionStorage', 'indexedDB'), names).map(
    ([area, name]) =>
      (to: EventBuilder) =>
        to.write(area, name),
  ),
  fc
    .constantFrom('https://a.known.test/x', 'https://cdn.other.test/y', 'https://192.0.2.7/')
    .map((url) => (to: EventBuilder) => to.request(url)),
  fc.constantFrom('accept', 'reject').map((choice) => (to: EventBuilder) => to.choice(choice)),
);

test('for any visits, the patches of all findings one after the other make the file that is written, and mend what they say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(steps, { maxLength: 8 }), { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      (visits, isEmpty) => {
        const from = isEmpty ? policy().build() : declared;
        const seen = visits.map((of) => sessionOf(of.reduce((built, step) => step(built), session())));
        const { report, policy: after, again } = secondAudit(seen, from);
        const one = report.findings.flatMap(({ mend }) => mend?.patch ?? []);
        expect(patched(from, one)).toEqual(after);
        expect(ids(again.findings).filter((id) => ids(mended(report)).includes(id))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
