import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostKnowledge, knowledgeFrom } from '../../src/knowledge/host-knowledge.ts';
import { knownHosts } from '../../src/knowledge/known-hosts.ts';

const domains = knownHosts.flatMap(([organisation, category, all]) =>
  all.split(' ').map((domain) => ({ domain, organisation, category })),
);

describe('well-known hosts', () => {
  test.each([
    ['www.googletagmanager.com', 'Google', 'tag-manager'],
    ['www.google-analytics.com', 'Google', 'analytics'],
    ['analytics.google.com', 'Google', 'analytics'],
    ['stats.g.doubleclick.net', 'Google', 'ad'],
    ['fonts.googleapis.com', 'Google', 'cdn'],
    ['connect.facebook.net', 'Facebook', 'social'],
    ['www.facebook.com', 'Facebook', 'social'],
    ['facebook.com', 'Facebook', 'social'],
    ['facebook.com.', 'Facebook', 'social'],
    ['www.clarity.ms', 'Microsoft', 'utility'],
    ['metrics.brand.sc.omtrdc.net', 'Adobe', 'analytics'],
    ['cdn.cookielaw.org', 'Optanon', 'consent-provider'],
    ['player.vimeo.com', 'Vimeo', 'video'],
    // Named in full under a domain where anyone may have a host.
    ['d36mpcpuzc4ztk.cloudfront.net', 'Freshworks', 'customer-success'],
  ])('%s: %s, %s', (host, organisation, category) => {
    expect(hostKnowledge(host)).toMatchObject({
      organisation,
      category,
      source: 'third-party-web',
      confidence: 'sure',
      isPlatform: false,
    });
  });

  test.each([
    ['someone.azurewebsites.net', 'Microsoft', 'cdn'],
    ['someone.wordpress.com', 'Automattic', 'hosting'],
    ['e1234.a.akamaiedge.net', 'Akamai', 'cdn'],
    ['someone.github.io', 'GitHub', 'utility'],
    ['github.io', 'GitHub', 'utility'],
    ['bucket.s3.eu-north-1.amazonaws.com', 'Amazon Web Services', 'other'],
  ])('%s lies with %s (%s), whoever it belongs to', (host, organisation, category) => {
    expect(hostKnowledge(host)).toMatchObject({
      organisation,
      category,
      source: 'third-party-web',
      confidence: 'guess',
      isPlatform: true,
    });
  });

  test.each([
    'ads.test',
    'notfacebook.com',
    'facebook.com.evil.test',
    'someone.cloudfront.net',
    'com',
    '',
    '.',
    '__proto__',
    'region1.analytics.google.com',
    '127.0.0.1',
    '[::1]',
    'localhost',
    `${'a.'.repeat(5000)}test`,
  ])('of %s nothing is known', (host) => {
    expect(hostKnowledge(host)).toBeNull();
  });
});

describe('the country of the organisation named', () => {
  test.each([
    ['www.google-analytics.com', 'US'],
    ['connect.facebook.net', 'US'],
    ['static.hotjar.com', 'MT'],
    ['x.klarnacdn.net', 'SE'],
    ['js.klarna.com', 'SE'],
    ['policy.app.cookieinformation.com', 'DK'],
    ['consent.cookiebot.com', 'DK'],
    ['cdn.yieldify.com', null],
  ])('%s: %s', (host, country) => {
    expect(hostKnowledge(host)?.country).toBe(country);
  });
});

describe('the most specific name decides', () => {
  const known = knowledgeFrom([
    ['Below', 'ad', '*.a.b.test'],
    ['Above', 'social', '*.b.test'],
    ['Itself', 'video', 'a.b.test x.a.b.test'],
  ]);
  test.each([
    ['b.test', 'Above'],
    ['c.b.test', 'Above'],
    ['ba.b.test', 'Above'],
    ['a.b.test', 'Itself'],
    ['x.a.b.test', 'Itself'],
    ['y.x.a.b.test', 'Below'],
    ['y.a.b.test', 'Below'],
  ])('%s: %s', (host, organisation) => {
    expect(known(host)?.organisation).toBe(organisation);
  });
});

describe('every name of the table', () => {
  test('is a host in lower case, or all hosts under one', () => {
    const host = /^(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/;
    expect(domains.filter(({ domain }) => !host.test(domain))).toEqual([]);
    expect(domains.length).toBeGreaterThan(3000);
  });

  test('belongs to one organisation', () => {
    expect(new Set(domains.map(({ domain }) => domain)).size).toBe(domains.length);
  });

  test('answers for itself', () => {
    for (const { domain, organisation, category } of domains) {
      const host = domain.replace(/^\*\./, '');
      const isNamedInFull = host !== domain && domains.some((one) => one.domain === host);
      if (!isNamedInFull) expect(hostKnowledge(host)).toMatchObject({ organisation, category });
    }
  });

  test('that stands for what is under it answers there as the nearest one does', () => {
    const wildcards = domains.filter(({ domain }) => domain.startsWith('*.'));
    const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,10}[a-z0-9])?$/);
    fc.assert(
      fc.property(fc.constantFrom(...wildcards), fc.array(label, { minLength: 1, maxLength: 4 }), (one, labels) => {
        const host = `${labels.join('.')}.${one.domain.slice(2)}`;
        const nearest = domains
          .filter(({ domain }) => (domain.startsWith('*.') ? `.${host}`.endsWith(domain.slice(1)) : domain === host))
          .toSorted((a, b) => b.domain.length - a.domain.length)[0];
        expect(hostKnowledge(host)).toMatchObject({
          organisation: nearest?.organisation,
          category: nearest?.category,
        });
      }),
    );
  });
});
