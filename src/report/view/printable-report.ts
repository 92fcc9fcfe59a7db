import type { Finding, Report } from '../../core/schema/report.ts';
import { printable } from '../text/printable.ts';

/**
 * The report with each string made printable, so that nothing hostile passes however it is shown. Ids stay as they are:
 * they are compared and hashed, never shown. The policy’s id is its file name, and is shown. A mend stays as well: a patch is
 * exact, and made visible where it is written.
 */
export function printableReport(report: Report): Report {
  const shown = printableValue(report);
  const findings = shown.findings.map((finding, index) => withMend(finding, report.findings[index]?.mend));
  return { ...shown, findings, policy: { ...shown.policy, id: printable(report.policy.id) } };
}

function withMend(finding: Finding, mend: Finding['mend']): Finding {
  return mend === undefined || mend === finding.mend ? finding : { ...finding, mend };
}

function printableValue<T>(value: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Safe: strings are replaced by strings, and nothing else changes.
  return printableCopy(value) as T;
}

/** What is as it should be is not copied: a long visit is all but nothing else. */
function printableCopy(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return changed(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const parts = changed(Object.values(value), Object.keys(value).indexOf('id'));
  return parts === null ? value : Object.fromEntries(Object.keys(value).map((key, index) => [key, parts[index]]));
}

/** The parts made printable; null when all of them are so already. */
function changed(parts: readonly unknown[], keptIndex = -1): unknown[] | null {
  let copy: unknown[] | null = null;
  for (const [index, part] of parts.entries()) {
    const shown = index === keptIndex ? part : printableCopy(part);
    if (shown === part) continue;
    copy ??= [...parts];
    copy[index] = shown;
  }
  return copy;
}
