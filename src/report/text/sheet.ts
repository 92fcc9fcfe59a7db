// A sheet of text for the terminal: paragraphs go in, lines come out, fitted to its width, colours and letters.
import { paint, type Style } from './paint.ts';
import { plainSpaces, plainSymbols } from './plain-symbols.ts';
import { type Segment, wrap } from './wrap.ts';

export interface SheetOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** False: symbols have plain stand-ins. */
  readonly unicode: boolean;
}

export interface Paragraph {
  readonly segments: readonly Segment[];
  /** Columns before the first line, and before the others. */
  readonly indent: number;
  readonly hanging: number;
}

/** Wider lines are hard to read. */
const widest = 80;
const narrowest = 24;

export function sheetWidth({ width }: SheetOptions): number {
  return Math.max(narrowest, Math.min(widest, width));
}

/** The lines of all paragraphs, each ending in a line break. */
export function layOut(paragraphs: readonly Paragraph[], options: SheetOptions): string {
  const text = paragraphs
    .flatMap((one) => linesOf(one, options))
    .map((line) => `${line}\n`)
    .join('');
  return options.unicode ? text : plainSpaces(text);
}

export const blank: Paragraph = { segments: [], indent: 0, hanging: 0 };

/** Text in one style, or segments of several. */
export function paragraph(content: string | readonly Segment[], indent = 0, hanging = indent): Paragraph {
  return { segments: typeof content === 'string' ? [segment(content)] : content, indent, hanging };
}

export function segment(text: string, style: Style = 'plain'): Segment {
  return { text, style };
}

function linesOf({ segments, indent, hanging }: Paragraph, options: SheetOptions): string[] {
  const written = segments.map(({ text, style }) => ({ text: options.unicode ? text : plainSymbols(text), style }));
  const lines = wrap(written, sheetWidth(options) - Math.max(indent, hanging));
  if (lines.length === 0) return [''];
  return lines.map(
    (line, index) =>
      ' '.repeat(index === 0 ? indent : hanging) +
      line.map(({ text, style }) => (options.color ? paint(text, style) : text)).join(' '),
  );
}
