import type { Report } from '../../core/schema/report.ts';
import { printable } from '../text/printable.ts';

/**
 * The report with each string made printable, so that nothing hostile passes however it is shown. Ids stay as they are:
 * they are compared and hashed, never shown. The policy’s id is its file name, and is shown.
 */
export function printableReport(report: Report): Report {
  const shown = printableValue(report);
  return { ...shown, policy: { ...shown.policy, id: printable(report.policy.id) } };
}

function printableValue<T>(value: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Safe: strings are replaced by strings, and nothing else changes.
  return printableCopy(value) as T;
}

function printableCopy(value: unknown): unknown {
  if (typeof value === 'string') return printable(value);
  if (Array.isArray(value)) return value.map(printableCopy);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === 'id' ? part : printableCopy(part)]),
  );
}
