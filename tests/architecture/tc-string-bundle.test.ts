import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { treeshake } from '../../src/build/tree-shaking.ts';

it('the reader of TC strings brings no network code into a bundle, and 4 kB at most', async () => {
  const code = await bundled('src/core/consent/decode-tc-string.ts');
  expect(code).toContain('purposeConsents');
  expect(code).not.toMatch(/XMLHttpRequest|fetch\(|vendor-list/);
  expect(gzipSync(code).length).toBeLessThan(4096);
});

async function bundled(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'] }, minify: true, rolldownOptions: { treeshake } },
  });
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : [];
  return outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}
