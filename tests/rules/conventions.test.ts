// A rule is three files of one name that agree with each other. What they have in common is checked here.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleIndex, ruleName } from '../../src/build/rule-index.ts';
import { ruleHeadings } from '../../src/build/rule-templates.ts';
import { declarationSchema } from '../../src/core/schema/declaration.ts';
import { statementSchema } from '../../src/core/schema/statement.ts';
import { rules } from '../../src/rules/index.ts';

const sources = new URL('../../src/rules/', import.meta.url);
const files = readdirSync(sources);
const tests = readdirSync(new URL('./', import.meta.url));

it('the index lists every rule of the folder, by id', () => {
  expect(read('index.ts')).toBe(ruleIndex(files));
  expect(rules.map(({ id }) => id)).toEqual(rules.map(({ id }) => id).toSorted());
  expect(files.filter((name) => name.endsWith('.md'))).toEqual(rules.map(({ id }) => `${id}.md`));
  expect(rules.length).toBeGreaterThanOrEqual(8);
});

describe.each(rules)('$id', (rule) => {
  const { id, title, severity, regime, texts } = rule;
  const source = read(`${id}.ts`);
  const page = read(`${id}.md`);

  it('is a file of its name that exports it, and has a test', () => {
    expect(source).toContain(`export const ${ruleName(id)} = defineRule({\n  id: '${id}',`);
    expect(tests).toContain(`${id}.test.ts`);
  });

  it('has a page with its title and every heading, in order', () => {
    expect(page.startsWith(`# ${id}\n\n${title.en}. Severity: ${severity}. Regime: ${regime}.\n\n## `)).toBe(true);
    expect([...page.matchAll(/^#{2,} (.+)$/gm)].map(([, heading]) => heading)).toEqual([...ruleHeadings]);
  });

  it('shows entries on its page that a policy may hold, and speaks of each of its messages', () => {
    const examples = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = '']) => json);
    expect(examples).not.toEqual([]);
    for (const example of examples) {
      const entry: object = JSON.parse(example);
      expect(() => ('section' in entry ? statementSchema : declarationSchema).parse(entry)).not.toThrow();
    }
    for (const message of Object.keys(texts)) expect(page).toContain(`\`${message}\``);
  });

  it.each(Object.entries(texts))('says the same in Swedish and English: %s', (_, text) => {
    for (const { sv, en } of Object.values(text)) {
      expect(placeholders(en)).toEqual(placeholders(sv));
      expect(en).not.toBe(sv);
    }
  });

  it('gives no verdict of law and no score', () => {
    const words = JSON.stringify([title, texts]);
    expect(words).not.toMatch(
      /illegal|unlawful|violat|complian|\bsafe\b|\bscore|olaglig|lagbrott|överträd|\bsäker(t|het)?\b|poäng/i,
    );
  });

  it('leaves it to the profile which statute and which authority are named', () => {
    // What a guideline of CNIL says is theirs wherever it is read.
    const words = JSON.stringify([title, texts]).replaceAll(id === 'lifetime-over-guideline' ? 'CNIL' : '', '');
    expect(words).not.toMatch(
      /PTS|IMY|CNIL|\bICO\b|GDPR|dataskyddsförordning|ePrivacy|Electronic Communications|LEK|\bkap\./,
    );
  });

  it('has nothing left to write', () => {
    for (const text of [source, page, readFileSync(new URL(`./${id}.test.ts`, import.meta.url), 'utf8')]) {
      expect(text).not.toContain('Write:');
    }
  });
});

function read(name: string): string {
  return readFileSync(new URL(name, sources), 'utf8');
}

/** The names that an ICU message asks for: `{name}`, or `{kind, select, …}`. */
function placeholders(message: string): Set<string> {
  return new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name = '']) => name));
}
