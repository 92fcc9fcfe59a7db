// Every JSON example of policies/README.md is what it says it is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declarationSchema } from '../../src/core/schema/declaration.ts';
import { policySchema } from '../../src/core/schema/policy.ts';
import { statementSchema } from '../../src/core/schema/statement.ts';

const readme = readFileSync(new URL('../../policies/README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = '']): object => JSON.parse(json));

describe('the examples of policies/README.md', () => {
  it('are all found', () => {
    expect(examples.length).toBe(readme.match(/^```json$/gm)?.length);
    expect(examples.length).toBeGreaterThanOrEqual(8);
  });

  it.each(examples.map((example) => [example]))('parse, number %#', (example) => {
    expect(() => schemaFor(example).parse(example)).not.toThrow();
  });

  it('make one policy together', () => {
    const [file] = examples;
    const parts = { statements: examples.filter(isStatement), declarations: examples.filter(isDeclaration) };
    const consentTool = examples.find((example) => 'selectors' in example);
    expect(() => policySchema.parse({ ...file, ...parts, consentTool })).not.toThrow();
    expect(parts.declarations.length + parts.statements.length + 2).toBe(examples.length);
  });
});

function schemaFor(example: object) {
  if (isDeclaration(example)) return declarationSchema;
  if (isStatement(example)) return statementSchema;
  return 'selectors' in example ? policySchema.shape.consentTool : policySchema;
}

function isDeclaration(example: object): boolean {
  return 'depth' in example;
}

function isStatement(example: object): boolean {
  return 'paraphrase' in example;
}
