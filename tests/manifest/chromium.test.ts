import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chromiumManifest } from '../../manifest/chromium.ts';

const store = chromiumManifest('store');
const audit = chromiumManifest('audit');

describe('what people install', () => {
  test('sees the audited sites alone, over http and https', () => {
    expect(store.host_permissions).toEqual(['*://5dportalen.se/*', '*://*.5dportalen.se/*']);
    expect(store.optional_host_permissions).toEqual(['*://*/*']);
    for (const script of store.content_scripts ?? []) expect(script.matches).toEqual(store.host_permissions);
  });

  test('asks for no more than is explained', () => {
    const explained = readFileSync(new URL('../../manifest/PERMISSIONS.md', import.meta.url), 'utf8');
    for (const permission of store.permissions ?? []) expect(explained).toContain(`- **\`${String(permission)}\`**`);
    expect(store.permissions).toHaveLength(explained.match(/^- \*\*`/gm)?.length ?? 0);
  });
});

test('the audit build sees every site and can do no more than the store’s', () => {
  expect(audit.host_permissions).toEqual(['<all_urls>']);
  expect(store.permissions).toEqual(expect.arrayContaining(audit.permissions ?? []));
});

const always = [
  [['src/recorder/page/relay.iife.ts'], 'ISOLATED'],
  [['src/recorder/page/hooks.iife.ts'], 'MAIN'],
];
const consent = [
  [['src/recorder/page/consent-relay.iife.ts'], 'ISOLATED'],
  [['src/recorder/page/consent.iife.ts'], 'MAIN'],
];
const probing = [
  [['src/recorder/page/probe-relay.iife.ts'], 'ISOLATED'],
  [['src/recorder/page/probes.iife.ts'], 'MAIN'],
];

const pending = [
  [['src/recorder/page/pending-relay.iife.ts'], 'ISOLATED'],
  [['src/recorder/page/pending.iife.ts'], 'MAIN'],
];

test.each([
  ['store', store, [...always, ...consent]],
  ['audit', audit, [...always, ...consent, ...probing, ...pending]],
])(
  '%s: each relay is there before its hooks, at the start of every frame',
  (_name, { content_scripts: scripts = [] }, expected) => {
    expect(scripts.map(({ js, world }) => [js, world])).toEqual(expected);
    for (const script of scripts) {
      expect(script).toMatchObject({
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      });
    }
  },
);

test.each([
  ['store', store],
  ['audit', audit],
])('%s: no page of the extension can reach another address', (_name, { content_security_policy: policy }) => {
  expect(policy?.extension_pages).toContain("default-src 'none'");
  expect(policy?.extension_pages).not.toMatch(/https?:|\*|connect-src/);
});

test.each(['sv', 'en'])('every text of the manifest is there in %s, and fits', (language) => {
  const file = new URL(`../../public/_locales/${language}/messages.json`, import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  const used = [...JSON.stringify(store).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
  expect(Object.keys(messages).toSorted()).toEqual([...new Set(used)].toSorted());
  expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
});
