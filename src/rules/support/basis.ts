import type { FindingDraft } from '../../core/audit/rule.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';

/** The declaration that an item is held against, and the statement of the policy text that it comes from. */
export function basis(
  { declarations }: Policy,
  id: string | null,
  isAgainst: (declaration: Declaration) => boolean = () => true,
): Pick<FindingDraft, 'declaration' | 'statement'> {
  const declaration = declarations.find((candidate) => candidate.id === id && isAgainst(candidate));
  return { declaration: declaration?.id ?? null, statement: declaration?.statement ?? null };
}
