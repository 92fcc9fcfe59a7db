import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/core/audit/profile.ts';
import { policySchema } from '../../src/core/schema/policy.ts';
import { rulesOfText } from '../../src/rules/index.ts';

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

  it('has the flaws that a careful reader finds in the text', () => {
    const found = rulesOfText.flatMap(({ id, check }) => {
      const verdict = check({ runs: [], policy, profile: profiles.se });
      return verdict.outcome === 'findings'
        ? verdict.findings.map(({ message, subject }) => [id, message, subject.id])
        : [];
    });
    expect(found.map((one) => one.join(' '))).toEqual([
      'lint-absolute-claim contradicted cookie-no-personal-info',
      'lint-absolute-claim contradicted cookie-unique-id',
      'lint-absolute-claim untilDeleted type-permanent',
      'lint-absolute-claim mayBe analytics-maybe',
      'lint-browser-settings-as-consent onlyBrowser optout-browser',
      'lint-entry-incomplete lacks session-cookies',
      'lint-entry-incomplete lacks permanent-cookies',
      'lint-entry-incomplete lacks first-party-cookies',
      'lint-entry-incomplete lacks third-party-cookies',
      'lint-entry-incomplete lacks analytics-cookies',
      'lint-identity-inconsistent spelling controller-one',
      'lint-identity-inconsistent controllers controller-one',
      'lint-identity-inconsistent email contact-second',
      'lint-identity-inconsistent foreignEmail contact-second',
      'lint-notice-incomplete leavesOut 5dportalen.se',
      'lint-recipient-unnamed classOnly third-party-cookies',
      'lint-recipient-unnamed classOnly service-providers',
      'purpose-unclassified noPurpose session-cookies',
      'purpose-unclassified noPurpose permanent-cookies',
      'purpose-unclassified noPurpose first-party-cookies',
      'purpose-unclassified noPurpose third-party-cookies',
      'purpose-unclassified noPurpose service-providers',
    ]);
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
