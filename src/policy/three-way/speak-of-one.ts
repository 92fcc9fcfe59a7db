import { namePattern } from '../../core/classify/name-pattern.ts';
import { nameText } from '../../core/classify/name-text.ts';
import { isUnder } from '../../core/is-under.ts';
import type { NameMatch } from '../../core/schema/name-match.ts';
import type { NamedDeclaration } from './compared-item.ts';

/** How two declarations are about the same thing: by the same words, one within the other, or not at all. */
export function speakOfOne(a: NamedDeclaration, b: NamedDeclaration): Relation {
  if (isSent(a)) return isSent(b) ? relationOfSent(a, b) : 'no';
  return isSent(b) ? 'no' : relationOfStored(a, b);
}

type Relation = 'same' | 'within' | 'no';
type Sent = Extract<NamedDeclaration, { kind: 'recipient' | 'pixel' }>;
type Stored = Exclude<NamedDeclaration, Sent>;

function relationOfSent(a: Sent, b: Sent): Relation {
  const [one, other] = [domainsOf(a), domainsOf(b)];
  if (one.join() === other.join()) return 'same';
  return one.some((domain) => other.some((of) => meet(domain, of))) ? 'within' : 'no';
}

function relationOfStored(a: Stored, b: Stored): Relation {
  if (a.kind !== b.kind || areaOf(a) !== areaOf(b)) return 'no';
  if (a.domain !== null && b.domain !== null && !meet(a.domain, b.domain)) return 'no';
  if (nameText(a.name) === nameText(b.name)) return 'same';
  return covers(a.name, sampleOf(b.name)) || covers(b.name, sampleOf(a.name)) ? 'within' : 'no';
}

function isSent(one: NamedDeclaration): one is Sent {
  return one.kind === 'recipient' || one.kind === 'pixel';
}

function domainsOf(one: Sent): readonly string[] {
  return (one.kind === 'recipient' ? one.domains : [one.domain]).map(plain);
}

function areaOf(one: Stored): string {
  return one.kind === 'storage' ? one.area : '';
}

function meet(a: string, b: string): boolean {
  return isUnder(plain(a), b) || isUnder(plain(b), a);
}

function plain(domain: string): string {
  return domain.replace(/^\*\./, '');
}

function covers(name: NameMatch, text: string): boolean {
  return 'exact' in name ? name.exact === text : namePattern(name).matches(text);
}

/** A name that it covers, with something in each open place. */
function sampleOf(name: NameMatch): string {
  if ('exact' in name) return name.exact;
  if ('prefix' in name) return `${name.prefix}1`;
  return name.pattern.replace(openPlace, (_, escaped?: string, kind?: string, least?: string) => {
    if (escaped !== undefined) return escaped;
    if (kind === 'uuid') return '00000000-0000-4000-8000-000000000000';
    return (kind === 'letters' ? 'a' : '1').repeat(Number(least ?? 1));
  });
}

const openPlace = /\\(.)|\{([a-z]+)(?::(\d+)(?:-\d+)?)?\}|\*/gs;
