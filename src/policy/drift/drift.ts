// Whether a page still says what the file was made from.
import type { Policy } from '../../core/schema/policy.ts';
import type { PageSection } from './page-sections.ts';
import { type SectionDrift, sectionDrifts } from './section-drift.ts';
import { type StatementDrift, statementDrifts } from './statement-drift.ts';

export interface Drift {
  readonly isSame: boolean;
  /** None of the file's sections is there, as on a page that scripts draw or that asks for a login first. */
  readonly isOtherPage: boolean;
  /** Those of the file in its order, then those that are new in the page's. */
  readonly sections: readonly SectionDrift[];
  /** Those to read again. */
  readonly statements: readonly StatementDrift[];
}

export function drift(policy: Policy, page: readonly PageSection[]): Drift {
  const sections = sectionDrifts(policy.source.sections, page);
  const statements = statementDrifts(policy, sections, page);
  const listed = sections.filter(({ how }) => how !== 'new');
  return {
    isSame: sections.every(({ how }) => how === 'same') && statements.length === 0,
    isOtherPage: listed.length > 0 && listed.every(({ how }) => how === 'gone'),
    sections,
    statements,
  };
}
