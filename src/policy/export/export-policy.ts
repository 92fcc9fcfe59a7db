// The door to writing a policy in another tool's format, and to what is lost on the way.
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import { fieldDifferences } from '../difference/difference.ts';
import type { Draft } from '../import/importer.ts';
import { withIds } from '../import/policy-of-findings.ts';
import type { ExportFormat } from './export-format.ts';
import type { Exporter, ExportOptions } from './exporter.ts';
import { iabDeviceStorageExport } from './iab-device-storage.ts';
import { watExport } from './wat.ts';
import { wellKnownExport } from './well-known.ts';
import { wpConsentApiExport } from './wp-consent-api.ts';

export interface Exported {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** What the policy says and the written file does not. */
export interface Loss {
  /** null: of the file as a whole. */
  readonly declaration: Declaration | null;
  /** Members as in the policy file; empty: the whole entry is left out. */
  readonly fields: readonly string[];
}

const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  wat: watExport,
  'wp-consent-api': wpConsentApiExport,
  'iab-device-storage': iabDeviceStorageExport,
  'well-known': wellKnownExport,
};

export function exportPolicy(policy: Policy, format: ExportFormat, options: ExportOptions): Exported {
  const exporter = exporters[format];
  const drafts = sayableOf(policy, format, options);
  const ofEntries = policy.declarations.flatMap((one) => lossOf(one, exporter.sayable(one, policy, options), policy));
  return { text: exporter.write(drafts, policy, options), losses: [...lossOfFile(policy, drafts), ...ofEntries] };
}

/** All that the format can say of the policy, each thing once, and recipients behind what is stored. */
export function sayableOf(policy: Policy, format: ExportFormat, options: ExportOptions): Draft[] {
  const all = policy.declarations.flatMap((one) => exporters[format].sayable(one, policy, options));
  const once = [...new Map(all.map((draft) => [JSON.stringify(draft), draft])).values()];
  return once.toSorted((a, b) => Number(a.kind === 'recipient') - Number(b.kind === 'recipient'));
}

function lossOf(declaration: Declaration, [draft]: readonly Draft[], { site }: Policy): Loss[] {
  if (draft === undefined) return [{ declaration, fields: [] }];
  const lost = fieldDifferences(declaration, draft).filter(({ path, before }) => {
    // The same names and hosts, spelt as the format does; an id is the file's own.
    if (/^(?:id|name|domains)\b/.test(path) || before === null) return false;
    return path !== 'domain' || before !== site.domains[0];
  });
  const fields = new Set(
    lost.map(({ path }) => (path.startsWith('purposeText') ? path : (path.split('.')[0] ?? path))),
  );
  return fields.size === 0 ? [] : [{ declaration, fields: [...fields] }];
}

/** Of none of the formats is it a matter who answers for the data, or where the policy was read. */
function lossOfFile(
  { contact, consentTool, source, statements, declarations }: Policy,
  drafts: readonly Draft[],
): Loss[] {
  const kept = new Set(withIds(drafts).map(({ id }) => id));
  const lost: Readonly<Record<string, boolean>> = {
    contact: contact !== undefined,
    'source.url': source.url !== null,
    'source.version': source.version !== null,
    'source.sections': source.sections.length > 0,
    consentTool: consentTool !== null,
    statements: statements.length > 0,
    id: declarations.some(({ id }) => !kept.has(id)),
  };
  const fields = Object.keys(lost).filter((field) => lost[field] === true);
  return fields.length === 0 ? [] : [{ declaration: null, fields }];
}
