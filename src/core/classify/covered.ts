import type { Declaration } from '../schema/declaration.ts';
import type { Coverage } from '../schema/run.ts';

/** How well the policy covers an item, and by which of its declarations. */
export interface Covered<D extends Declaration = Declaration> {
  readonly coverage: Coverage;
  readonly declaration: D | null;
}

/** One that names the item beats one that speaks of its class. */
export function covered<D extends Declaration>(named: D | undefined, general: () => D | undefined): Covered<D> {
  if (named !== undefined) return { coverage: 'named', declaration: named };
  const broad = general();
  return broad === undefined ? { coverage: 'none', declaration: null } : { coverage: 'general', declaration: broad };
}
