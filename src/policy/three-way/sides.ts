// The three that speak of one item, and which of them agree.

export type Side = 'page' | 'file' | 'browser';

/** Those that say the same, by what the first of them says. */
export interface Camp<V> {
  readonly sides: readonly Side[];
  readonly value: V;
}

/** What each side says; a side that says nothing of it is left out. */
export type Stands<V> = Partial<Readonly<Record<Side, V>>>;

const order: readonly Side[] = ['page', 'file', 'browser'];

/** A side joins the first camp with all of whose members it agrees. One camp, or none: nobody disagrees. */
export function camps<V>(stands: Stands<V>, agree: (a: V, b: V) => boolean): Camp<V>[] {
  const found: { sides: Side[]; values: V[] }[] = [];
  for (const side of order) {
    const value = stands[side];
    if (value === undefined) continue;
    const camp = found.find(({ values }) => values.every((one) => agree(one, value)));
    if (camp === undefined) found.push({ sides: [side], values: [value] });
    else {
      camp.sides.push(side);
      camp.values.push(value);
    }
  }
  return found.flatMap(({ sides, values: [value] }) => (value === undefined ? [] : [{ sides, value }]));
}
