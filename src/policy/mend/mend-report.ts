// Which findings the policy could mend by declaring what was seen, and the change of its file that does.
import type { Knowledge } from '../../core/classify/knowledge.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Finding, Report } from '../../core/schema/report.ts';
import { itemKnowledge } from '../draft/item-knowledge.ts';
import { differingEntries } from './differing-entries.ts';
import type { MendedEntry } from './mended-entry.ts';
import { undeclaredEntries } from './undeclared-entries.ts';
import { withoutExceptions } from './without-exceptions.ts';

/**
 * The report with a mend in each such finding. What the site does without asking no declaration mends: nothing is
 * proposed by which an item would need no yes.
 * @param policy The one that the report was made against
 */
export function mendReport(report: Report, policy: Policy, knowledge: Knowledge): Report {
  const proposals = withoutExceptions(itemKnowledge(knowledge), report.profile);
  const entryFor = [undeclaredEntries(report, policy, proposals), differingEntries(report, policy)];
  /** The finding that brings each entry: the patches are applied one after the other, and each entry is made once. */
  const bringers = new Map<MendedEntry, string>();
  const findings = report.findings.map((finding): Finding => {
    const entry = entryFor.map((of) => of(finding)).find((found) => found !== null);
    if (entry === undefined) return finding;
    const { declaration, patch } = entry;
    const bringer = bringers.get(entry) ?? null;
    if (bringer !== null) return { ...finding, mend: { declaration, patch: [], patchOf: bringer } };
    bringers.set(entry, finding.id);
    return { ...finding, mend: { declaration, patch: [...patch], patchOf: null } };
  });
  return { ...report, findings };
}
