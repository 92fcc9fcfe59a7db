// Purposes by their numbers in the Global Vendor List, version 3 (TCF Policies, Appendix A).
import type { Purpose } from '../../../core/schema/purpose.ts';
import { listAt, valueAt } from '../foreign-value.ts';
import { type Unread, unread, whyUnread } from '../unread.ts';

/** Number 1 is storing itself, and asks for consent: it is no purpose of what is stored. */
export const storing = 1;

const purposeOf: ReadonlyMap<number, Purpose> = new Map([
  [2, 'marketing'],
  [3, 'marketing'],
  [4, 'marketing'],
  [5, 'preferences'],
  [6, 'preferences'],
  [7, 'marketing'],
  [8, 'statistics'],
  [9, 'statistics'],
  [10, 'other'],
  [11, 'other'],
]);

export interface NumberedPurposes {
  readonly purpose: Purpose;
  readonly otherPurposes: readonly Purpose[];
  readonly consent: { readonly kind: 'required' | 'unknown' };
  readonly unread: readonly Unread[];
}

export function readNumberedPurposes(entry: unknown, where: string): NumberedPurposes {
  const numbers = listAt(entry, 'purposes');
  const known = numbers.flatMap((number) => (typeof number === 'number' ? (purposeOf.get(number) ?? []) : []));
  const strange = numbers.filter(
    (number) => number !== storing && !(typeof number === 'number' && purposeOf.has(number)),
  );
  const [purpose = 'unknown', ...others] = new Set(known);
  const isExempt = Array.isArray(valueAt(entry, 'purposes')) && !numbers.includes(storing);
  return {
    purpose,
    otherPurposes: others,
    consent: numbers.includes(storing) ? { kind: 'required' } : { kind: 'unknown' },
    unread: [
      ...strange.map((number) => unread(`${where}.purposes`, number, whyUnread.notUnderstood)),
      ...(isExempt ? [unread(`${where}.purposes`, numbers, whyUnread.noExemption)] : []),
    ],
  };
}
