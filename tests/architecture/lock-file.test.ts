import { expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const packages: Readonly<Record<string, Locked>> = lock.packages;

// `npm install` forgets the packages of platforms whose files a registry does not hold, and `npm ci` then refuses the file.
it('names the packages of every platform, so that npm ci takes it anywhere', () => {
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
  const missing = wanted.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)));
  expect(missing).toEqual([]);
});

it('names a version for each package and no address, so that any registry serves', () => {
  const [root, ...others] = Object.entries(packages);
  expect(root?.[0]).toBe('');
  expect(others.filter(([, { version, resolved }]) => version === undefined || resolved !== undefined)).toEqual([]);
});
