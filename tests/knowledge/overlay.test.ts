// What our own list must hold together by itself: nobody else checks it.
import { expect, test } from 'vitest';
import { exemptionOfName } from '../../src/core/classify/known-necessary.ts';
import { exemptionSchema } from '../../src/core/schema/consent-need.ts';
import { hostCategorySchema } from '../../src/core/schema/host-category.ts';
import { localizedSchema } from '../../src/core/schema/text.ts';
import { hostKnowledge, knowledgeFrom } from '../../src/knowledge/host-knowledge.ts';
import { knownHosts } from '../../src/knowledge/known-hosts.ts';
import { countries } from '../../src/knowledge/overlay/countries.ts';
import { overlayHosts } from '../../src/knowledge/overlay/hosts.ts';
import { overlay } from '../../src/knowledge/overlay/overlay.ts';

const items = overlay.flatMap((platform) => platform.items);
const names = items.flatMap((item) => item.names.map((name) => ({ name, item })));

test('each name is listed once for its place', () => {
  const places = names.map(({ name, item }) => `${name} ${item.areas?.join() ?? ''} ${item.hosts?.join() ?? ''}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  expect(names.length).toBeGreaterThan(200);
});

test('a pattern without hosts has enough letters to be told by', () => {
  const short = names.filter(({ name, item }) => name.replaceAll('*', '').length < 3 && item.hosts === undefined);
  expect(short.map(({ name }) => name)).toEqual([]);
});

test('descriptions and cautions are sentences in both languages', () => {
  for (const { description, caution } of items) {
    for (const text of [description, ...(caution === undefined ? [] : [caution])]) {
      const { sv, en } = localizedSchema.parse(text);
      for (const words of [sv, en]) expect(words).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(sv).not.toMatch(/\bcookies?\b/i);
      expect(sv).not.toBe(en);
    }
  }
});

test('what needs a yes claims no exemption, and a claim is what the core presumes where it presumes one', () => {
  for (const { name, item } of names) {
    if (item.purpose === 'statistics' || item.purpose === 'marketing') expect(item.exemption).toBeUndefined();
    const presumed = exemptionOfName(name);
    if (presumed !== null) expect(item.exemption ?? presumed).toBe(presumed);
    if (item.purpose === 'necessary') expect(exemptionSchema.options).toContain(item.exemption ?? presumed);
  }
});

test('countries are two letters', () => {
  for (const { country, provider } of overlay) {
    expect(country ?? 'SE').toMatch(/^[A-Z]{2}$/);
    expect(provider === null && country !== null).toBe(false);
  }
});

test('every organisation with a country is one of third-party-web, and has one country', () => {
  const organisations = new Set(knownHosts.map(([organisation]) => organisation));
  const listed = Object.values(countries).flat();
  expect(listed.filter((organisation) => !organisations.has(organisation))).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length).toBeGreaterThanOrEqual(60);
  expect(Object.keys(countries).every((country) => /^[A-Z]{2}$/.test(country))).toBe(true);
});

test('hosts of our own list are none that third-party-web knows, and answer', () => {
  const others = knowledgeFrom(knownHosts);
  const domains = overlayHosts.flatMap(([organisation, category, country, all]) =>
    all.map((domain) => ({ domain, organisation, category, country })),
  );
  expect(new Set(domains.map(({ domain }) => domain)).size).toBe(domains.length);
  for (const { domain, organisation, category, country } of domains) {
    expect(others(domain) ?? others(`www.${domain}`)).toBeNull();
    const source = { source: 'overlay', confidence: 'sure', isPlatform: false };
    expect(hostKnowledge(`js.${domain}`)).toEqual({ organisation, category, country, ...source });
    expect(hostCategorySchema.options).toContain(category);
  }
});
