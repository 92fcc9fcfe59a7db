// Reads headings and lines one after the other: labels that belong together make one item, and so does a telling sentence.
import type { Localized } from '../../../core/schema/text.ts';
import { parseDuration } from '../../duration/parse-duration.ts';
import { unreadWords } from '../unread-words.ts';
import { mentionsCookies, type Role } from './column-roles.ts';
import type { Described, Place } from './described.ts';
import { labelledLine, labelledParts, loneLabel } from './labelled-lines.ts';
import { isIdentifier } from './names-in.ts';
import { clauses, proseLine } from './prose-line.ts';

export interface LineAt {
  readonly text: string;
  readonly line: number;
}

export interface PartRead {
  readonly described: readonly Described[];
  readonly unread: readonly { readonly where: Place; readonly why: Localized }[];
}

export interface LinesReader {
  /** A label and its value, where the page keeps them apart; false where there is no name that it could belong to. */
  readonly pair: (role: Role, value: string, line: number) => boolean;
  readonly line: (at: LineAt) => void;
  /** What comes now is about something else, under these headings. */
  readonly end: (headings: readonly string[]) => void;
  /** Whether a heading is a label of what follows, or labelled itself, and no heading. */
  readonly takesHeading: (at: LineAt) => boolean;
  /** Whether the next line is the value of a label. */
  readonly awaits: () => boolean;
  readonly read: () => PartRead;
}

export function linesReader(): LinesReader {
  const described: Described[] = [];
  const unread: PartRead['unread'][number][] = [];
  let headings: readonly string[] = [];
  let open: { line: number; headings: readonly string[]; said: Partial<Record<Role, string>> } | null = null;
  let awaited: Role | 'columns' | null = null;

  const close = (): void => {
    if (open !== null) described.push(open);
    open = null;
    awaited = null;
  };
  const pair = (role: Role, value: string, line: number): boolean => {
    if (role === 'name') {
      close();
      open = { line, headings, said: { name: value } };
      return true;
    }
    const name = headings.at(-1) ?? '';
    if (open === null && isIdentifier(name)) open = { line, headings: headings.slice(0, -1), said: { name } };
    if (open === null) return false;
    const before = open.said[role];
    open.said[role] = before === undefined ? value : `${before}\n${value}`;
    return true;
  };
  /** Below a heading that is a name: “promo_from”, and then “Expires after two years”. */
  const underName = ({ text, line }: LineAt): void => {
    pair('purpose', text, line);
    const duration = clauses(text).find((clause) => parseDuration(clause).kind !== 'unknown');
    if (duration !== undefined && open?.said.duration === undefined) pair('duration', duration, line);
  };
  const sentence = (at: LineAt): void => {
    const { text, line } = at;
    const heading = headings.at(-1) ?? null;
    const said = proseLine(text);
    if (said !== null) {
      close();
      described.push({ line, headings, said });
    } else if (open === null && heading !== null && isIdentifier(heading)) underName(at);
    else if (isTelling(text)) unread.push({ where: { line, heading, text }, why: unreadWords.prose });
  };

  return {
    pair,
    line: (at) => {
      const labelled = labelledParts(at.text);
      const label = loneLabel(at.text);
      const role = awaited;
      awaited = null;
      if (labelled.length > 0) {
        const taken = labelled.filter(({ role: said, value }) => pair(said, value, at.line));
        if (taken.length === 0) sentence(at);
      } else if (label !== null) {
        // Labels in a row are the heads of columns that are no table, whose cells cannot be told apart.
        awaited = role === null ? label : 'columns';
      } else if (role === null || role === 'columns' || !pair(role, at.text, at.line)) sentence(at);
    },
    end: (next) => {
      close();
      headings = next;
    },
    takesHeading: ({ text, line }) => {
      const labelled = labelledLine(text);
      if (labelled?.role === 'name') pair('name', labelled.value, line);
      const role = loneLabel(text);
      // “Cookies” is what a page is about, “Name” is a label; other labels need a name before them.
      const isLabel = role !== null && (role === 'name' ? !mentionsCookies(text) : open !== null);
      if (isLabel) awaited = role;
      return isLabel || labelled?.role === 'name';
    },
    awaits: () => awaited !== null && awaited !== 'columns',
    read: () => ({ described, unread }),
  };
}

const longestSentence = 500;

/** A name made for machines, or a lifetime of cookies, that no item was made of. */
function isTelling(text: string): boolean {
  const hasName = text.split(/[\s,;()"“”]+/).some(isTechnical);
  const isAbout = mentionsCookies(text);
  if (text.length > longestSentence) return isAbout && hasName;
  return hasName || (isAbout && parseDuration(text).kind !== 'unknown');
}

function isTechnical(word: string): boolean {
  return /^[.]?[\w.-]*_[\w.*-]*$/.test(word) && isIdentifier(word);
}
