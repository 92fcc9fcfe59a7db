import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../src/core/schema/policy.ts';

const text = readFileSync(new URL('../../policies/5dportalen.se.json', import.meta.url), 'utf8');
const policy = policySchema.parse(JSON.parse(text));
const { source, statements, declarations } = policy;

describe('policies/5dportalen.se.json', () => {
  it('holds the whole text: 11 sections, 27 statements', () => {
    expect(source.sections).toHaveLength(11);
    expect(statements).toHaveLength(27);
  });

  it('has no id twice', () => {
    const ids = [...statements, ...declarations].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to statements and sections that are there', () => {
    const sections = source.sections.map(({ section }) => section);
    for (const { section } of statements) expect(sections).toContain(section);
    const ids = statements.map(({ id }) => id);
    for (const { statement } of declarations) expect(ids).toContain(statement);
  });

  it('links each statement to a few words of the page', () => {
    for (const { link } of statements) {
      const [page, fragment = ''] = (link ?? '').split('#:~:text=');
      expect(page).toBe(source.url);
      const words = decodeURIComponent(fragment).split(/[\s,]+/);
      expect(words.length).toBeLessThanOrEqual(4);
      expect(words[0]).not.toBe('');
    }
  });

  it('says of each statement what would contradict it, unless nothing observable can', () => {
    const unanswerable = statements.filter(({ contradictedBy }) => contradictedBy === null).map(({ id }) => id);
    expect(unanswerable).toEqual(['data-account', 'retention-vague', 'recipients-lawful']);
  });

  it('invents nothing: no name, no lifetime in seconds, no exemption, no recipient, no consent dialog', () => {
    expect(policy.site.domains).toEqual(['5dportalen.se']);
    expect(policy.consentTool).toBeNull();
    for (const declaration of declarations) {
      expect(declaration.depth).toBe('general');
      expect(declaration.consent).toEqual({ kind: 'unknown' });
      expect('duration' in declaration && declaration.duration.kind === 'seconds').toBe(false);
    }
  });
});
