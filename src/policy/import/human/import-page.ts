// Reads the cookie tables and lists of a page written for people, in Swedish, English, Danish or Norwegian.
import type { Declaration } from '../../../core/schema/declaration.ts';
import type { Localized } from '../../../core/schema/text.ts';
import { harmless } from '../../harmless.ts';
import { toDeclaration } from '../to-declaration.ts';
import { unreadWords } from '../unread-words.ts';
import { declarationIds } from './declaration-ids.ts';
import type { Place } from './described.ts';
import { itemsOf } from './items-of.ts';
import { pageLanguage } from './page-language.ts';
import { parseHtml } from './parse-html.ts';
import { readPage } from './read-page.ts';

export interface PageOptions {
  /** BCP 47; left out: what the page declares, or looks like. */
  readonly language?: string;
  /** The site's own domains: a host under them is the first party. */
  readonly siteDomains: readonly string[];
}

export interface ImportedPage {
  readonly declarations: readonly Declaration[];
  /** What the page says and the declarations do not, in the order of the page. */
  readonly unread: readonly Unread[];
  /** BCP 47; `und` when it is not known. */
  readonly language: string;
}

export interface Unread {
  readonly where: Place;
  readonly why: Localized;
}

const mostCharacters = 4_000_000;
const mostItems = 20_000;

/**
 * Declarations as the page has them, and what could not be read with its place. Nothing is added: what the page does not say is
 * unknown or null. Never throws; of more than 4 million characters the beginning is read, and that is told.
 */
export function importPage(html: string, { language, siteDomains }: PageOptions): ImportedPage {
  const root = parseHtml(html.slice(0, mostCharacters));
  if (root === null) return nothing(unreadWords.tooTangled, language);
  const read = readPage(root);
  const written = language ?? pageLanguage(root, read.text);
  const found = read.described.map((one) => itemsOf(one, siteDomains));
  const items = found.flatMap((one) => one.items);
  const ids = declarationIds(items.slice(0, mostItems));
  const unread = [
    ...[...read.unread, ...found.flatMap((one) => one.unread)].toSorted((a, b) => a.where.line - b.where.line),
    ...(items.length > mostItems ? [wholePage(unreadWords.tooMany)] : []),
    ...(html.length > mostCharacters ? [wholePage(unreadWords.tooLarge)] : []),
  ];
  return {
    declarations: items.slice(0, mostItems).map((item, i) => toDeclaration(item, ids[i] ?? `item-${i + 1}`, written)),
    unread: unread.map(({ where, why }) => ({ where: shown(where), why })),
    language: written,
  };
}

function nothing(why: Localized, language = 'und'): ImportedPage {
  return { declarations: [], unread: [wholePage(why)], language };
}

function wholePage(why: Localized): Unread {
  return { where: { line: 1, heading: null, text: '' }, why };
}

const mostShown = 200;

/** A page may hold characters that repaint a terminal or turn a sentence round. */
function shown({ line, heading, text }: Place): Place {
  return { line, heading: heading === null ? null : cut(heading), text: cut(text) };
}

function cut(text: string): string {
  const plain = harmless(text.slice(0, mostShown).replaceAll('\n', ' '));
  return text.length > mostShown ? `${plain}…` : plain;
}
