import { joinInjectively } from '../cookie/join-injectively.ts';

/** Sides of a class, such as party and kind; null leaves a side open. */
type Sides = readonly (string | null)[];

/**
 * Finds the declaration whose class is the narrowest around an item, the first of the file among equals. `sidesOf` and
 * the item name the same sides in the same order.
 */
export function generalDeclarations<D>(
  declarations: readonly D[],
  sidesOf: (declaration: D) => Sides,
): (item: readonly string[]) => D | undefined {
  const classes = Map.groupBy(declarations, (declaration) => joinInjectively(sidesOf(declaration).map(asText)));
  const narrowestFirst = [...classes.values()]
    .flatMap(([first]) => (first === undefined ? [] : { declaration: first, sides: sidesOf(first) }))
    .toSorted((a, b) => closedSides(b.sides) - closedSides(a.sides));
  return (item) => narrowestFirst.find(({ sides }) => holds(sides, item))?.declaration;
}

function asText(side: string | null): string {
  return side ?? '';
}

function closedSides(sides: Sides): number {
  return sides.filter((side) => side !== null).length;
}

function holds(sides: Sides, item: readonly string[]): boolean {
  return sides.every((side, index) => side === null || side === item[index]);
}
