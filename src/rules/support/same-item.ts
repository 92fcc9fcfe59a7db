import type { Declaration } from '../../core/schema/declaration.ts';

/** Declarations that speak of the same thing, in the order of the file; those that stand alone are left out. */
export function ofSameItem(declarations: readonly Declaration[]): (readonly [Declaration, ...Declaration[]])[] {
  const groups = Map.groupBy(
    declarations.flatMap((one) => keysOf(one).map((key) => ({ key, one }))),
    ({ key }) => key,
  );
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group.map(({ one }) => one);
    return first === undefined || rest.length === 0 ? [] : [[first, ...rest] as const];
  });
}

/** Whether there is a day on which both hold. */
export function holdTogether(a: Declaration, b: Declaration): boolean {
  return startsBy(a, b) && startsBy(b, a);
}

function startsBy({ since = '' }: Declaration, { until = '9999' }: Declaration): boolean {
  return since <= until;
}

/** A recipient of several domains speaks of each of them. */
function keysOf(one: Declaration): string[] {
  const { kind, depth } = one;
  if (one.depth === 'general') return [JSON.stringify([kind, depth, one.covers])];
  switch (one.kind) {
    case 'cookie':
      return [JSON.stringify([kind, one.name, one.domain, one.path ?? null, one.pages ?? null])];
    case 'storage':
      return [JSON.stringify([kind, one.area, one.name, one.domain, one.pages ?? null])];
    case 'recipient':
      return one.domains.map((domain) => JSON.stringify([kind, domain]));
    case 'pixel':
      return [JSON.stringify([kind, one.domain, one.path ?? null, one.pages ?? null])];
    default:
      return one satisfies never;
  }
}
