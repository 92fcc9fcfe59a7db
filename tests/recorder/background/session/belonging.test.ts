import { describe, expect, test } from 'vitest';
import { ownsCookie, sessionsOfRequest } from '../../../../src/recorder/background/session/belonging.ts';
import { sampleSession } from '../fake-recorder.ts';

const audit = sampleSession({ id: 'audit', tabId: null });
const visit = sampleSession({ id: 'visit', tabId: 1 });
const beginning = sampleSession({ id: 'beginning', tabId: 1, site: 'other.test', isConfirmed: false });

describe('a request', () => {
  test.each([
    ['of any tab is the audit’s', [audit], request({ tabId: 7 }), ['audit']],
    ['of no tab is the audit’s', [audit], request({ tabId: -1 }), ['audit']],
    ['of its tab is the visit’s', [visit], request({ tabId: 1 }), ['visit']],
    ['of another tab is not', [visit], request({ tabId: 2 }), []],
    [
      'of a worker of the site is the visit’s',
      [visit],
      request({ tabId: -1, initiator: 'https://shop.test' }),
      ['visit'],
    ],
    ['of another worker is not', [visit], request({ tabId: -1, initiator: 'https://elsewhere.test' }), []],
    ['of the browser itself is not', [visit], request({ tabId: -1, initiator: null }), []],
    ['for an image belongs to the page that stands', [visit, beginning], request({ type: 'image' }), ['visit']],
    [
      'for the next page belongs to the visit that begins',
      [visit, beginning],
      request({ type: 'main_frame', url: 'https://other.test/' }),
      ['beginning'],
    ],
    [
      'for a prefetch belongs to the page that stands',
      [visit, beginning],
      request({ type: 'main_frame', url: 'https://other.test/', documentId: 'here' }),
      ['visit'],
    ],
    [
      'for a hop on the way belongs to the visit that begins',
      [visit, beginning],
      request({ type: 'main_frame', url: 'https://hop.test/' }),
      ['beginning'],
    ],
    [
      'for a page of the same host belongs to the visit that goes on',
      [visit, beginning],
      request({ type: 'main_frame', url: 'https://shop.test/next' }),
      ['visit'],
    ],
    [
      'before the first page belongs to the visit that begins',
      [beginning],
      request({ type: 'main_frame' }),
      ['beginning'],
    ],
  ] as const)('%s', (_name, sessions, seen, expected) => {
    expect(sessionsOfRequest(sessions, seen).map(({ id }) => id)).toEqual(expected);
  });
});

describe('a cookie', () => {
  const contacted = sampleSession({ hosts: ['www.shop.test', 'cdn.tracker.test'] });
  test.each([
    ['www.shop.test', true, true],
    ['.shop.test', false, true],
    ['shop.test', true, false],
    ['.tracker.test', false, true],
    ['.TRACKER.test', false, true],
    ['tracker.test', true, false],
    ['other.shop.test', true, false],
    ['.test', false, true],
    ['bank.test', true, false],
  ])('of %s (host-only: %s) is looked at in a visit: %s', (domain, hostOnly, expected) => {
    expect(ownsCookie(contacted, { domain, hostOnly })).toBe(expected);
  });

  test('of any host is looked at in an audit', () => {
    expect(ownsCookie(audit, { domain: 'bank.test', hostOnly: true })).toBe(true);
  });
});

function request(part: object) {
  return {
    tabId: 1,
    frameId: 0,
    documentId: null,
    type: 'image',
    url: 'https://cdn.test/a.gif',
    initiator: 'https://shop.test',
    ...part,
  } as const;
}
