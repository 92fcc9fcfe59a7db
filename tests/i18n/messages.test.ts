import { globSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages/en.ts';
import { sv } from '../../src/i18n/messages/sv.ts';

const catalogue: Readonly<Record<string, string>> = sv;
const keys = Object.keys(catalogue);
const english: Readonly<Record<string, string>> = en;

describe('the catalogue', () => {
  it('has the same keys in each language', () => {
    expect(Object.keys(english).toSorted()).toEqual(keys.toSorted());
  });

  it.each(keys)('%s has the same placeholders in each language', (key) => {
    expect(placeholders(english[key] ?? '')).toEqual(placeholders(catalogue[key] ?? ''));
  });

  it('holds no text that no source uses', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('holds no words that pass a verdict of law', () => {
    const verdicts = /olaglig|lagbrott|\billegal|\bcompliant|\bsäker\b|\bsafe\b|\bviolation/i;
    expect([...Object.values(catalogue), ...Object.values(english)].filter((text) => verdicts.test(text))).toEqual([]);
  });
});

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Plain text, `#` and tags, as the parser numbers its elements: those that stand for no value. */
const valueless: readonly number[] = [0, 7, 8];

/** A number may be written out in one language and not in the other: `{nInWords}` counts as `{n}`. */
function placeholders(message: string): string[] {
  const names = (elements: readonly Element[]): string[] =>
    elements.flatMap((element) => [
      ...(valueless.includes(element.type) || !('value' in element) ? [] : [element.value.replace(/InWords$/, '')]),
      ...('options' in element ? Object.values(element.options).flatMap(({ value }) => names(value)) : []),
    ]);
  return [...new Set(names(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()))].toSorted();
}

const sources = globSync('src/**/*.{ts,tsx}', { exclude: ['src/i18n/messages/**'] })
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const built = new Set([...sources.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? ''));

/** Named in full, or built from a prefix: t(`phase.${phase}`). */
function isUsed(key: string): boolean {
  return sources.includes(`'${key}'`) || [...built].some((prefix) => key.startsWith(prefix));
}
