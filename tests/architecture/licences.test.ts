import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };

const listed = readFileSync('THIRD-PARTY-LICENSES.md', 'utf8');
const installed: Readonly<Record<string, { license?: string }>> = lock.packages;
const { dependencies, optionalDependencies, devDependencies } = packageJson;

it.each(Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }))(
  '%s is listed with its licence',
  (name) => {
    expect(listed).toContain(`| ${name} | ${installed[`node_modules/${name}`]?.license} |`);
  },
);

it.each(Object.entries(installed))('%s may be used in an MIT project', (_, { license }) => {
  const known = [
    'MIT',
    'ISC',
    'BSD-',
    'Apache-2.0',
    'MPL-2.0',
    '0BSD',
    'CC0-1.0',
    'CC-BY-4.0',
    'Python-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
  ];
  expect(
    known.some((prefix) => (license ?? '').includes(prefix)),
    license,
  ).toBe(true);
});
