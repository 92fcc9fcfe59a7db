import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

describe.each(['chromium-store', 'chromium-audit'])('%s', (build) => {
  const folder = fileURLToPath(new URL(`../../dist/${build}`, import.meta.url));

  test('the scripts in every page are small', async () => {
    const scripts = await Promise.all(
      ['hooks', 'relay'].map((name) => readFile(join(folder, `src/recorder/page/${name}.iife.js`))),
    );
    expect(scripts.reduce((total, script) => total + gzipSync(script).length, 0)).toBeLessThan(6_000);
    // A name on the page's global object would be seen by the page.
    for (const script of scripts) expect(script.toString()).not.toMatch(/^(?:var|let|const)\b/m);
  });

  test('the service worker is small enough to wake quickly, and does not judge', async () => {
    const files = await imported(join(folder, 'service-worker-loader.js'));
    const code = Buffer.concat(await Promise.all([...files].map((file) => readFile(file))));
    expect(gzipSync(code).length).toBeLessThan(32_000);
    expect(code.toString()).not.toMatch(/invalid_union|unrecognized_keys/);
    expect(code.toString()).not.toContain('allowPrivateDomains');
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
