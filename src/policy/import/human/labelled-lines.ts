// Lines that say what they are about: “Namn: _ga”, or a short label above its value.
import { type Role, roleOf } from './column-roles.ts';
import { namesIn } from './names-in.ts';
import { purposeOf } from './purpose-of.ts';

export interface Labelled {
  readonly role: Role;
  readonly value: string;
}

const mostLabel = 40;

/** “Label: value”, with a word of the label's own for a role; null for any other line. */
export function labelledLine(text: string): Labelled | null {
  const at = text.indexOf(':');
  if (at < 1 || at > mostLabel) return null;
  const value = text.slice(at + 1).trim();
  const role = roleOf(text.slice(0, at));
  if (role === null || value === '') return null;
  if (role !== 'name' && role !== 'identifier') return { role, value };
  // “Kakor: läs mer här” names none.
  return namesIn(value).names.length === 0 ? null : { role: 'name', value };
}

/** Also several on one line, “Namn: _ma / Typ: sessionskaka” or “Namn: _ma. Typ: sessionskaka”; empty for any other line. */
export function labelledParts(text: string): Labelled[] {
  const parts = text.split(/\s[/|·•]\s|;\s|\.\s+(?=[^.:]{1,40}:)/).map(labelledLine);
  const all = parts.filter((part) => part !== null);
  if (all.length === parts.length) return all;
  const whole = labelledLine(text);
  return whole === null ? [] : [whole];
}

/** A line or heading that is a label and no more, as before its value on the next line: “Retention”, “Namn:”. */
export function loneLabel(text: string): Role | null {
  const bare = text.replace(/\s*:$/, '');
  if (bare.length > mostLabel || bare.split(/\s+/).length > 3) return null;
  // “Functional” is a category, and no label.
  const role = purposeOf(bare) === null ? roleOf(bare) : null;
  return role === 'identifier' ? 'name' : role;
}
