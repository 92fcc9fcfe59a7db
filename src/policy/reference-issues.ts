import type { Policy } from '../core/schema/policy.ts';
import { registrableDomain } from '../core/site-of.ts';
import type { DescribedIssue } from './describe-issue.ts';
import { is, issueWords } from './issue-words.ts';

/** What a schema cannot say: domains can be a site's own, ids are unique, and each declaration's statement exists. */
export function referenceIssues({ site, statements, declarations }: Policy): DescribedIssue[] {
  const known = new Set(statements.map(({ id }) => id));
  const dangling = declarations.flatMap(({ statement }, index) =>
    statement === null || known.has(statement)
      ? []
      : [
          {
            path: ['declarations', index, 'statement'],
            problem: is(JSON.stringify(statement)),
            expected: issueWords.noStatement,
          },
        ],
  );
  return [
    ...publicSuffixes(site.domains),
    ...repeatedIds('statements', statements),
    ...repeatedIds('declarations', declarations),
    ...dangling,
  ];
}

/** A suffix such as `se` among the site's own domains would make every third party under it the site's own. */
function publicSuffixes(domains: readonly string[]): DescribedIssue[] {
  return domains.flatMap((domain, index) => {
    if (registrableDomain(domain.replace(/^\*\./, '')) !== null) return [];
    const path = ['site', 'domains', index];
    return [{ path, problem: is(JSON.stringify(domain)), expected: issueWords.registrable }];
  });
}

function repeatedIds(list: string, entries: readonly { readonly id: string }[]): DescribedIssue[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) {
      return [{ path: [list, index, 'id'], problem: is(JSON.stringify(id)), expected: issueWords.idTaken }];
    }
    seen.add(id);
    return [];
  });
}
