import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const knownHost = 'googletagmanager.com';
const knownName = 'incap_ses_';
const ownName = 'woocommerce_recently_viewed';

describe.each(['chromium-store', 'chromium-audit'])('%s', (build) => {
  const folder = fileURLToPath(new URL(`../../dist/${build}`, import.meta.url));

  test('the scripts in every page are small', async () => {
    const scripts = await Promise.all(
      ['hooks', 'relay'].map((name) => readFile(join(folder, `src/recorder/page/${name}.iife.js`))),
    );
    expect(scripts.reduce((total, script) => total + gzipSync(script).length, 0)).toBeLessThan(6_000);
    // A name on the page's global object would be seen by the page.
    for (const script of scripts) expect(script.toString()).not.toMatch(/^(?:var|let|const)\b/m);
    for (const script of scripts)
      expect(script.toString()).not.toMatch(new RegExp(`${knownHost}|${knownName}|${ownName}`));
  });

  test('so are those that audited sites have besides, for what they tell of consent', async () => {
    const scripts = await Promise.all(
      ['consent', 'consent-relay'].map((name) => readFile(join(folder, `src/recorder/page/${name}.iife.js`))),
    );
    // Half are names of tools and their events. What buttons say is known to the worker alone.
    expect(scripts.reduce((total, script) => total + gzipSync(script).length, 0)).toBeLessThan(6_000);
    for (const script of scripts) expect(script.toString()).not.toMatch(/^(?:var|let|const)\b/m);
  });

  test('the service worker is small enough to wake quickly, and does not judge', async () => {
    const files = await imported(join(folder, 'service-worker-loader.js'));
    const code = Buffer.concat(await Promise.all([...files].map((file) => readFile(file))));
    expect(gzipSync(code).length).toBeLessThan(35_000);
    expect(code.toString()).not.toMatch(/invalid_union|unrecognized_keys/);
    expect(code.toString()).not.toContain('allowPrivateDomains');
    for (const known of [knownHost, knownName, ownName]) expect(code.toString()).not.toContain(known);
  });
});

describe('the popup', () => {
  const folder = fileURLToPath(new URL('../../dist/chromium-store/', import.meta.url));

  test('reads the tables of known hosts and names by themselves, reduced, and only when there is a visit to tell of', async () => {
    const page = await readFile(join(folder, 'src/ui/popup/popup.html'), 'utf8');
    const [, script = ''] = /<script[^>]+src="\/([^"]+)"/.exec(page) ?? [];
    const atOnce = await imported(join(folder, script));
    const assets = await readdir(join(folder, 'assets'));
    const table = assets.filter((name) => name.startsWith('knowledge-')).map((name) => join(folder, 'assets', name));
    expect(table).toHaveLength(1);
    expect([...atOnce].filter((file) => table.includes(file))).toEqual([]);
    expect(atOnce.size).toBeGreaterThan(3);
    const code = await readFile(table[0] ?? '', 'utf8');
    for (const known of [knownHost, knownName, ownName]) expect(code).toContain(known);
    expect(code).not.toMatch(/homepage|urlPatterns|retentionPeriod|wildcardMatch/);
    // Hosts 33 kB, names 17 kB, our own list 10 kB.
    expect(gzipSync(code).length).toBeLessThan(64_000);
  });
});

/** A file and all that it imports, and what those import. */
async function imported(file: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = await readFile(file, 'utf8');
  const paths = [...code.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)].map(([, path = '']) => path);
  for (const path of paths) await imported(join(dirname(file), path), seen);
  return seen;
}
