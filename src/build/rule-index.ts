// src/rules/index.ts is written from the folder, so that no rule is ever forgotten in it.

/** The text of the index for a folder with these file names. */
export function ruleIndex(fileNames: readonly string[]): string {
  const ids = fileNames
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length))
    .toSorted();
  return [
    '// Every rule, by id. `npm run new-rule` writes this file.',
    "import type { Rule } from '../core/audit/rule.ts';",
    ...ids.map((id) => `import { ${ruleName(id)} } from './${id}.ts';`),
    '',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${ruleName(id)},`),
    '];',
    '',
    '/** What visits show; and what a careful reader finds in the policy without one. */',
    'export const rulesOfVisits = rules.filter(({ needsNoVisit }) => needsNoVisit !== true);',
    'export const rulesOfText = rules.filter(({ needsNoVisit }) => needsNoVisit === true);',
    '',
  ].join('\n');
}

/** The export of a rule's file: `undeclared-cookie` exports `undeclaredCookie`. */
export function ruleName(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
