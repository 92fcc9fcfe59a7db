import type { Policy } from '../core/schema/policy.ts';
import type { DescribedIssue } from './describe-issue.ts';

/** What a schema cannot say: ids are unique, and each declaration's statement exists. */
export function referenceIssues({ statements, declarations }: Policy): DescribedIssue[] {
  const known = new Set(statements.map(({ id }) => id));
  const dangling = declarations.flatMap(({ statement }, index) =>
    statement === null || known.has(statement)
      ? []
      : [
          {
            path: ['declarations', index, 'statement'],
            problem: `is ${JSON.stringify(statement)}`,
            expected: 'No statement has that id: correct it, or use null.',
          },
        ],
  );
  return [...repeatedIds('statements', statements), ...repeatedIds('declarations', declarations), ...dangling];
}

function repeatedIds(list: string, entries: readonly { readonly id: string }[]): DescribedIssue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) {
      const expected = 'Another entry above has that id: give this one a name of its own.';
      return [{ path: [list, index, 'id'], problem: `is ${JSON.stringify(id)}`, expected }];
    }
    seen.add(id);
    return [];
  });
}
