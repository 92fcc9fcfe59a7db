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

const usable = /MIT|ISC|BSD|Apache-2\.0|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0|BlueOak-1\.0\.0|Unlicense/;

it('nothing is installed whose licence would bind an MIT project', () => {
  const others = Object.entries(installed).filter(([, { license = '' }]) => !usable.test(license));
  expect(others).toEqual([]);
});
