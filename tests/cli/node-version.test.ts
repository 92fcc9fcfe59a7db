import { expect, test } from 'vitest';
import { tooOld } from '../../src/cli/node-version.ts';
import { neededNode } from '../../src/cli/package-root.ts';

test.each([
  ['20.20.2', '>=22.18'],
  ['22.17.9', '>=22.18'],
  ['9.99.0', '>=22.18'],
  ['22.18.0-nightly', '>=22.18.1'],
])('Node %s is too old for %s, and both languages say so', (running, needed) => {
  const told = tooOld(running, needed);
  expect(told).toMatch(/^fel: .*\n {2}.*\nerror: .*\n {2}.*\n$/);
  expect(told).toContain(running);
  expect(told).toContain(needed.slice(2));
});

test.each([
  ['22.18.0', '>=22.18'],
  ['22.19.0', '>=22.18'],
  ['24.0.0', '>=22.18'],
  ['100.1.0', '>=22.18.1'],
])('Node %s will do for %s', (running, needed) => {
  expect(tooOld(running, needed)).toBeNull();
});

test('what is needed stands in package.json, in the form that is read here, and this Node has it', () => {
  expect(neededNode()).toMatch(/^>=\d+(\.\d+)*$/);
  expect(tooOld(process.versions.node, neededNode())).toBeNull();
});
