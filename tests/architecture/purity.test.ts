import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const planted = fileURLToPath(new URL('../fixtures/planted-globals', import.meta.url));
const { stdout } = spawnSync('node_modules/.bin/tsc', ['-p', planted], { encoding: 'utf8' });

it.each(['document', 'process', 'chrome', 'URL'])('%s does not compile under the core’s settings', (name) => {
  expect(stdout).toMatch(new RegExp(`error TS\\d+: Cannot find name '${name}'`));
});
