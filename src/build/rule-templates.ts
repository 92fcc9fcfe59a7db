// What a new rule starts from. "Write:" marks what is left to write; tests/rules/conventions.test.ts refuses it.
import { ruleName } from './rule-index.ts';

/** The headings of every rule's page, in order. */
export const ruleHeadings = [
  'What it reports',
  'Why it matters',
  'What to do',
  'Example',
  'When it cannot decide',
  'Limits',
  'Sources',
] as const;

/** The three files of a new rule, with paths from the repository's root. */
export function ruleTemplates(id: string): { path: string; text: string }[] {
  const name = ruleName(id);
  return [
    { path: `src/rules/${id}.ts`, text: logic(id, name) },
    { path: `src/rules/${id}.md`, text: page(id) },
    { path: `tests/rules/${id}.test.ts`, text: test(id, name) },
  ];
}

function logic(id: string, name: string): string {
  return `// Write: what the rule looks for, in one sentence.
import { defineRule } from '../core/audit/rule.ts';
import { draft } from './support/draft.ts';
import { forCookies, missingEvidence } from './support/missing-evidence.ts';
import { observedCookies } from './support/observed.ts';
import { verdict } from './support/verdict.ts';

export const ${name} = defineRule({
  id: '${id}',
  title: { sv: 'Write: titel', en: 'Write: title' },
  severity: 'warning',
  regime: 'policy',
  texts: {
    found: {
      what: { sv: 'Write: vad som sågs, med {name}', en: 'Write: what was seen, with {name}' },
      why: { sv: 'Write: varför det spelar roll', en: 'Write: why it matters' },
      fix: { sv: 'Write: vad man kan göra', en: 'Write: what to do' },
    },
  },
  check({ runs }) {
    const found = observedCookies(runs, () => {
      throw new Error('Write: which cookies ${id} reports');
    });
    return verdict(
      found.map((seen) => draft('found', seen, { name: seen.item.name })),
      missingEvidence(runs, forCookies),
    );
  },
});
`;
}

function page(id: string): string {
  const sections = ruleHeadings.map((heading) => `## ${heading}\n\nWrite: this section.\n`);
  return `# ${id}\n\nWrite: title. Severity: warning. Regime: policy.\n\n${sections.join('\n')}`;
}

function test(id: string, name: string): string {
  return `// Write: the rule's lines in tests/fixtures/rules-sites, where it is loud and quiet in a browser; then remove this one.
import { ${name} } from '../../src/rules/${id}.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

ruleTester(${name}, {
  quiet: [{ name: 'Write: what is as it should be', runs: [run().cookie('sid')] }],
  loud: [
    {
      name: 'Write: what is reported',
      runs: [run().cookie('_ga')],
      findings: [{ message: 'found', subject: '_ga@shop.test/', severity: 'warning', data: { name: '_ga' } }],
    },
  ],
  undecided: [{ name: 'a run that reached no page', runs: [run().withoutPages()], missing: ['pages'] }],
});
`;
}
