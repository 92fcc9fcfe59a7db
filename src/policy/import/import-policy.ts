// The door to the formats of other tools.
import { PolicyError } from '../policy-error.ts';
import { type ImportFormat, importFormats } from './import-format.ts';
import type { Imported, ImportOptions } from './importer.ts';
import { importers } from './importers.ts';
import { policyOfFindings } from './policy-of-findings.ts';
import { readSource } from './source/source.ts';

/**
 * The policy in another tool's file, with everything of the file that is not in it. Nothing is filled in: what the file does
 * not say stays unknown.
 * @throws PolicyError where the text cannot be taken apart, or is of none of the formats, or not of the one that was named
 */
export function importPolicy(text: string, format: ImportFormat | 'auto', options: ImportOptions): Imported {
  const source = readSource(text, options.where);
  const importer = importers.find((one) => (format === 'auto' || one.format === format) && one.recognises(source));
  if (importer === undefined) throw unrecognised(format, options.where);
  return policyOfFindings(importer, importer.read(source, options), options);
}

function unrecognised(format: ImportFormat | 'auto', where: string): PolicyError {
  const named = importers.find((one) => one.format === format);
  const list = importFormats.join(', ');
  const expected = named?.wanted ?? { sv: `De som läses är ${list}.`, en: `Those that are read are ${list}.` };
  const problem =
    named === undefined
      ? { sv: 'är inte av något format som går att känna igen', en: 'is of no format that can be recognised' }
      : { sv: `har inte innehållet i formatet ${format}`, en: `does not hold what the format ${format} does` };
  return new PolicyError(where, [{ path: '', line: null, problem, expected }]);
}
