import { buildAll } from '../../src/build/build.ts';

/** Before the browser tests: what they load is built from the sources as they are now. */
export async function setup(): Promise<void> {
  await buildAll({ onlyIfStale: true });
}
