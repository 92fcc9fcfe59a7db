import { policyFormatVersion } from '../../core/schema/policy.ts';
import { fromVersion1 } from './from-version-1.ts';

/** How a file of each older version becomes one of the next. */
const steps: ReadonlyMap<unknown, (file: object) => object> = new Map([[1, fromVersion1]]);

export const readableVersions: readonly unknown[] = [...steps.keys(), policyFormatVersion];

/** A file of any version that is known, as the present one writes it; places in it stay where they were. */
export function currentForm(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || !Object.hasOwn(file, 'formatVersion')) return file;
  const step = steps.get(Reflect.get(file, 'formatVersion'));
  return step === undefined ? file : currentForm(step(file));
}
