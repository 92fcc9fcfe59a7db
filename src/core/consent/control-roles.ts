import type { ControlRole } from '../schema/consent.ts';
import { roleWords } from './role-words.ts';

/**
 * What a button with these words may be for, the likeliest first; empty for one that is for something else. The same
 * words stand for several things: “cookie settings” opens a second layer in a banner, and the way back in a footer.
 */
export function controlRoles(text: string): ControlRole[] {
  const words = plain(text);
  if (words === '' || words.length > longest) return [];
  const fits = phrases
    .map(({ role, pattern, weight }) => ({ role, weight: pattern.test(words) ? weight : 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight);
  return meant(words, [...new Set(fits.map(({ role }) => role))]);
}

/** A yes that is limited or turned round is no yes: a choice that nobody made must never be taken for one. */
function meant(words: string, roles: ControlRole[]): ControlRole[] {
  const [, rest = ''] = /^(?:nej|no|ja|yes|ok) (.+)$/.exec(words) ?? [];
  const [asked] = rest === '' ? [] : controlRoles(rest);
  // “Nej, visa alternativ”; “Ja, avvisa alla” confirms a no.
  if (asked === 'settings' || asked === 'reject') return [asked];
  if (refusedNo.test(words)) return [];
  if (roles[0] !== 'accept' || !limit.test(words)) return roles;
  if (selected.test(words)) return ['save'];
  // “Godkänn alla utom statistik” is neither.
  return partly.test(words) || !refusing.test(words) ? [] : ['reject'];
}

const whole = (words: string) => new RegExp(`(?:^| )(?:${words})(?: |$)`, 'u');
/** No, or nothing but what is necessary. */
const refusals =
  'inte|inga|inget|ingen|ingenting|none|nothing|not|dont|nödvändig\\p{L}*|obligatorisk\\p{L}*|essentials?|necessary|required';
const refusing = whole(refusals);
const limit = whole(`endast|bara|enbart|only|utom|except|strictly|${refusals}`);
const partly = whole('alla|allt|all|everything|och|and|utom|except');
const selected = whole('val\\p{L}*|urval\\p{L}*|select\\p{L}*');
const refusedNo =
  /^(?:jag )?(?:avvisar?|avböjer?|nekar?) inte(?: |$)|^(?:i )?(?:do not|dont) (?:reject|decline|deny|refuse)(?: |$)/;

/** A button says a few words; what says more is a text that can be pressed. */
const longest = 60;

interface Phrase {
  readonly role: ControlRole;
  readonly pattern: RegExp;
  /** How much a phrase says: one with more letters of its own wins. */
  readonly weight: number;
}

const roles: readonly ControlRole[] = ['reject', 'save', 'accept', 'settings', 'withdraw', 'close'];

const phrases: readonly Phrase[] = roles.flatMap((role) =>
  roleWords[role].map((phrase) => ({
    role,
    pattern: patternOf(phrase),
    weight: phrase.replaceAll('*', '').trim().length,
  })),
);

function patternOf(phrase: string): RegExp {
  const [before = '', after = ''] = phrase.includes('*') ? phrase.split('*').map((part) => part.trim()) : [phrase];
  if (!phrase.includes('*')) return new RegExp(`^${before}$`);
  if (before === '') return new RegExp(`(?:^| )${after}$`);
  return new RegExp(`^${before}(?: |$)`);
}

/** As it is read: in lower case and one line, without signs. A lone cross is a word of its own. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[×✕✖╳⨯]/g, 'x')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
