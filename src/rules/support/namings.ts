import type { Statement } from '../../core/schema/statement.ts';
import { areSpeltAlike } from './spelt-alike.ts';

/** A passage that names controllers, beside the first passage of the text that does. */
export interface Naming {
  readonly statement: Statement;
  /** Section of that first passage. */
  readonly other: string;
  readonly names: string;
  readonly otherNames: string;
  /** Names that differ from one of the first passage by a slip of the pen. */
  readonly slips: readonly { readonly name: string; readonly otherName: string }[];
  /** They are not the same people, slips aside. */
  readonly areOthers: boolean;
}

/** Passages that repeat what one before them says are left out. */
export function namings(statements: readonly Statement[]): Naming[] {
  const naming = statements.filter(({ names }) => names?.controllers !== undefined);
  const distinct = [
    ...new Map(naming.toReversed().map((one) => [JSON.stringify(one.names?.controllers), one])).values(),
  ];
  const [first, ...rest] = distinct.toReversed();
  const known = first?.names?.controllers ?? [];
  return rest.map((statement) => {
    const own = statement.names?.controllers ?? [];
    const slips = own.flatMap((name) => {
      const otherName = known.find((candidate) => areSpeltAlike(name, candidate));
      return otherName === undefined ? [] : [{ name, otherName }];
    });
    const meant = own.map((name) => slips.find((slip) => slip.name === name)?.otherName ?? name);
    const areOthers = own.length !== known.length || meant.some((name) => !known.includes(name));
    return {
      statement,
      other: first?.section ?? '',
      names: own.join(' + '),
      otherNames: known.join(' + '),
      slips,
      areOthers,
    };
  });
}
