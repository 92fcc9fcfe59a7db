import { getDomain } from 'tldts';
import { describe, expect, test } from 'vitest';
import { hosts } from '../../src/sample-site/hosts.ts';
import { cookieRows } from '../../src/sample-site/truth/cookies.ts';
import { truth } from '../../src/sample-site/truth.ts';

const capSeconds = 400 * 86_400;

describe.each(Object.entries(truth))('%s', (_, { cookies, storage, refusals, contacts, phases }) => {
  test('names each cookie once, and none that is refused', () => {
    const names = [...cookies, ...refusals].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('lets nothing happen outside its phases', () => {
    const seen = [...cookies, ...storage, ...refusals].map(({ phase }) => phase);
    expect(phases).toEqual(expect.arrayContaining([...seen, ...contacts.flatMap((contact) => contact.phases)]));
  });

  test('tells parties apart by registrable domain', () => {
    const wrong = cookies.filter(
      ({ domain, party }) => party !== (getDomain(domain) === hosts.site ? 'first' : 'third'),
    );
    expect(wrong).toEqual([]);
    expect(contacts.filter(({ domain, host }) => getDomain(host) !== domain)).toEqual([]);
  });
});

test('what is refused lies: its domain does not hold its host', () => {
  for (const { domain, host } of truth.accept.refusals) expect(`.${host}`.endsWith(`.${domain}`)).toBe(false);
});

test('nothing is stored for more than 400 days, and one cookie asks for more', () => {
  const lasting = cookieRows.flatMap(({ duration }) => (duration.kind === 'persistent' ? [duration] : []));
  for (const { requestedSeconds, storedSeconds } of lasting) {
    expect(storedSeconds).toBe(Math.min(requestedSeconds, capSeconds));
  }
  expect(lasting.some(({ requestedSeconds }) => requestedSeconds > capSeconds)).toBe(true);
});

test.each([
  ['ignore', { 'before-choice': 14 }],
  ['reject', { 'before-choice': 14, 'after-reject': 2 }],
  ['accept', { 'before-choice': 14, 'after-accept': 6 }],
  ['withdraw', { 'before-choice': 14, 'after-accept': 6, 'after-withdrawal': 1 }],
] as const)('%s first stores so many cookies in each phase', (scenario, counts) => {
  const phases = Map.groupBy(truth[scenario].cookies, ({ phase }) => phase);
  expect(Object.fromEntries([...phases].map(([phase, cookies]) => [phase, cookies.length]))).toEqual(counts);
});

test('after a no the trackers go on', () => {
  const refreshed = truth.reject.cookies.filter(
    ({ phase, writes }) => phase === 'before-choice' && writes['after-reject'],
  );
  expect(refreshed.map(({ name }) => name)).toEqual([
    'lp_session_guest',
    'dp_media',
    'sbjs_udata',
    'sbjs_session',
    '_ma_prov',
    '_ma',
    '_ma_session',
    'ma_uid',
  ]);
});
