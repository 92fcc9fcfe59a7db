import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/schema/report.ts';
import { renderWec } from '../../../src/report/wec/render-wec.ts';
import { hostileReports, hostileStrings, reportOfStrings } from '../../helpers/hostile-report.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { repeatedReport, reportOf, sampleReport } from '../../helpers/report-fixture.ts';
import { run } from '../../helpers/run-builder.ts';
import { writtenText } from '../../helpers/written-text.ts';

const inspections = (report: Report) => renderWec(report).map((file) => JSON.parse(writtenText(file)));

/** The members of an inspection.json of the Collector, version 2. */
const members = [
  'title',
  'task_description',
  'uri_ins',
  'uri_refs',
  'uri_dest',
  'uri_redirects',
  'secure_connection',
  'testSSLError',
  'testSSLErrorOutput',
  'testSSLErrorCode',
  'testSSL',
  'host',
  'script',
  'localStorage',
  'cookies',
  'beacons',
  'links',
  'unsafeForms',
  'browser',
  'browsing_history',
  'hosts',
  'websockets',
  'start_time',
  'end_time',
];

describe('renderWec', () => {
  it('writes a file for each visit, with the members that the Collector writes', () => {
    const report = repeatedReport();
    const files = renderWec(report);
    expect(files.map(({ name }) => name).slice(0, 3)).toEqual([
      'inspection-1-ignore.json',
      'inspection-2-reject.json',
      'inspection-3-accept.json',
    ]);
    expect(files).toHaveLength(report.runs.length);
    for (const inspection of inspections(report)) expect(Object.keys(inspection)).toEqual(members);
  });

  it('tells of a cookie what the jar of the Collector tells', () => {
    const visit = run('shop.test')
      .at(500)
      .cookie('_ga', {
        requestedSeconds: 86_400,
        setBy: {
          via: 'document.cookie',
          url: 'https://shop.test/ga.js',
          line: 3,
          column: 7,
          chain: ['https://shop.test/loader.js'],
          page: 'https://shop.test/',
          frame: 'https://shop.test/',
        },
      })
      .cookie('sid', { sameSite: 'unspecified' })
      .build();
    const [{ cookies, start_time }] = inspections(reportOf([visit], policy('shop.test').build()));
    expect(start_time).toBe('2026-11-22T13:03:00.000Z');
    expect(cookies[0]).toEqual({
      name: '_ga',
      value: '[HMAC-SHA-256 0123456789abcdef, 16 characters, hex]',
      domain: 'shop.test',
      path: '/',
      expires: Date.UTC(2026, 10, 23, 13, 3, 0, 500) / 1000,
      size: 19,
      httpOnly: false,
      secure: true,
      session: false,
      sameSite: 'Lax',
      expiresUTC: '2026-11-23T13:03:00.500Z',
      expiresDays: 1,
      log: {
        stack: [
          {
            fileName: 'https://shop.test/ga.js',
            lineNumber: 3,
            columnNumber: 7,
            source: 'https://shop.test/ga.js:3:7',
          },
          { fileName: 'https://shop.test/loader.js', source: 'loaded by https://shop.test/loader.js' },
        ],
        type: 'Cookie.JS',
        timestamp: '2026-11-22T13:03:00.500Z',
        location: 'https://shop.test/',
      },
      firstPartyStorage: true,
    });
    expect(cookies[1]).toMatchObject({ name: 'sid', expires: -1, session: true });
    expect(cookies[1]).not.toHaveProperty('sameSite');
  });

  it('groups pixels by address without query, and hosts by party', () => {
    const visit = run('shop.test')
      .request('https://px.ads.test/p?a=1', { isPixel: true })
      .request('https://px.ads.test/p?a=2', { isPixel: true })
      .request('https://shop.test/x.js', { type: 'script' })
      .request('wss://live.ads.test/s', { type: 'websocket' })
      .storage('localStorage', 'k')
      .storage('sessionStorage', 's')
      .build();
    const [{ beacons, hosts, localStorage, websockets }] = inspections(reportOf([visit], policy('shop.test').build()));
    expect(beacons).toMatchObject([{ url: 'https://px.ads.test/p?a=1', query: { a: '1' }, occurrances: 2 }]);
    expect(hosts).toMatchObject({
      requests: { firstParty: ['shop.test'], thirdParty: ['live.ads.test', 'px.ads.test'] },
      beacons: { firstParty: [], thirdParty: ['px.ads.test'] },
      localStorage: { firstParty: ['shop.test'], thirdParty: [] },
    });
    expect(Object.keys(localStorage)).toEqual(['https://shop.test']);
    expect(Object.keys(localStorage['https://shop.test'])).toEqual(['k']);
    expect(websockets).toEqual({ 'wss://live.ads.test/s': [] });
  });

  it('keeps every hostile key exact, and harmless to whoever prints the file', () => {
    const report = reportOfStrings(hostileStrings);
    const [text = ''] = renderWec(report).map(writtenText);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    const [{ localStorage, cookies }] = inspections(report);
    const keys = Object.values(localStorage).flatMap((items) => Object.keys(items ?? {}));
    expect(new Set(keys)).toEqual(new Set(hostileStrings));
    expect(cookies).toHaveLength(hostileStrings.length);
  });

  it.each(hostileReports)('gets over %s', (_, report) => {
    expect(inspections(report())).toHaveLength(report().runs.length);
  });

  it('has no raw value unless the audit kept it', () => {
    const kept = { digest: '0123456789abcdef', length: 5, shape: 'text', flags: [], raw: 'hello' } as const;
    const visit = run('shop.test')
      .cookie('a', { value: { ...kept, flags: [] } })
      .build();
    expect(inspections(reportOf([visit], policy('shop.test').build()))[0].cookies[0].value).toBe('hello');
    expect(inspections(sampleReport())[0].cookies[0].value).toMatch(/^\[HMAC-SHA-256 /);
  });
});
