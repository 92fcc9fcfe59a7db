// From what was read elsewhere to the policy language: the one place that knows both.
import type { Declaration } from '../../core/schema/declaration.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { NameMatch } from '../../core/schema/name-match.ts';
import { localeSchema } from '../../core/schema/text.ts';
import type { WordedDuration } from '../duration/worded-duration.ts';
import type { ImportedItem, ImportedName, NamePart } from './imported-item.ts';

/**
 * What is not said stays unknown; consent is never read out of a category.
 * @param id Unique in the policy file
 * @param language Of the page's own words, BCP 47
 */
export function toDeclaration(item: ImportedItem, id: string, language: string): Declaration {
  const { kind, provider, purpose, purposeText, duration } = item;
  const common = {
    id,
    statement: null,
    depth: 'named',
    provider,
    purpose,
    ...(purposeText === null ? {} : wordedPurpose(purposeText, language)),
    consent: { kind: 'unknown' },
  } as const;
  if (kind === 'pixel') {
    const path = item.name.length === 0 ? {} : { path: `/${patternOf(item.name)}` };
    return { ...common, kind, domain: item.domain, ...path };
  }
  const stored = { ...common, domain: item.domain, name: nameMatch(item.name), duration: declaredDuration(duration) };
  return kind === 'cookie' ? { ...stored, kind, party: item.party } : { ...stored, kind: 'storage', area: kind };
}

/** The page's words stand in both places, since a translation would be ours: a person has yet to translate them. */
function wordedPurpose(text: string, language: string): Pick<Declaration, 'purposeText' | 'toConfirm'> {
  const [primary] = language.toLowerCase().split('-');
  const untranslated = localeSchema.options.filter((locale) => locale !== primary);
  return {
    purposeText: { sv: text, en: text },
    toConfirm: untranslated.map((locale) => `purposeText.${locale}`),
  };
}

/** False where the name is longer than a name, a beginning or a pattern may be. */
export function isNameWritable(name: ImportedName): boolean {
  const match = nameMatch(name);
  if ('exact' in match) return match.exact.length <= 4096;
  return ('prefix' in match ? match.prefix : match.pattern).length <= 200;
}

function nameMatch(name: ImportedName): NameMatch {
  const open = name.findIndex(({ kind }) => kind !== 'literal');
  if (open === -1) return { exact: textOf(name) };
  const isPrefix = open === name.length - 1 && name[open]?.kind === 'any';
  return isPrefix ? { prefix: textOf(name.slice(0, open)) } : { pattern: patternOf(name) };
}

function textOf(name: ImportedName): string {
  return name.map((part) => (part.kind === 'literal' ? part.text : '')).join('');
}

function patternOf(name: ImportedName): string {
  return name.map(partOfPattern).join('');
}

/** A pattern counts up to 99 characters of a kind. */
const mostCounted = 99;

function partOfPattern(part: NamePart): string {
  if (part.kind === 'literal') return part.text.replace(/[\\*{}]/g, '\\$&');
  if (part.kind === 'any') return '*';
  if (part.kind === 'uuid' || part.length === null || part.length.to > mostCounted) return `{${part.kind}}`;
  const { from, to } = part.length;
  return from === to ? `{${part.kind}:${from}}` : `{${part.kind}:${from}-${to}}`;
}

/** In the policy language, which knows fewer kinds. */
export function declaredDuration(duration: WordedDuration): DeclaredDuration {
  switch (duration.kind) {
    case 'exact':
      return duration.seconds > 0 ? { kind: 'seconds', seconds: duration.seconds } : { kind: 'unknown' };
    case 'upper-bound':
      return rangeOf(0, duration.seconds);
    case 'relative':
      return duration.seconds > 0 ? { kind: 'sliding', seconds: duration.seconds } : { kind: 'unknown' };
    case 'range':
      return rangeOf(duration.fromSeconds ?? 0, duration.toSeconds);
    case 'session':
    case 'until-withdrawn':
      return { kind: duration.kind };
    case 'never':
    case 'until-deleted':
      return { kind: 'until-deleted' };
    case 'persistent-unspecified':
    case 'unknown':
      return { kind: 'unknown' };
    default:
      return duration satisfies never;
  }
}

/** From 0: “up to”, which a session may be. */
function rangeOf(fromSeconds: number, toSeconds: number): DeclaredDuration {
  return toSeconds > 0 ? { kind: 'range', fromSeconds, toSeconds } : { kind: 'unknown' };
}
