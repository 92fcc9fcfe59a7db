import type { Policy } from '../../core/schema/policy.ts';
import type { Drift } from './drift.ts';

/**
 * The file as the page has it now: its sections with their hashes, and the day on which the page was read (an ISO date). What a
 * statement says is left to whoever reads the page again, and so is the hash of its own passage; a new heading is followed.
 */
export function withNewHashes(policy: Policy, { sections }: Drift, retrieved: string): Policy {
  const headings = new Map(
    sections.flatMap(({ how, section, onPage }) => (how === 'renamed' && onPage ? [[section, onPage.heading]] : [])),
  );
  return {
    ...policy,
    source: {
      ...policy.source,
      retrieved,
      sections: sections.flatMap(({ section, how, onPage }) =>
        onPage === null ? [] : [{ section: how === 'renamed' ? onPage.heading : section, sha256: onPage.sha256 }],
      ),
    },
    statements: policy.statements.map((statement) => ({
      ...statement,
      section: headings.get(statement.section) ?? statement.section,
    })),
  };
}
