// Lines no wider than the terminal, counted in columns: a Chinese character takes two, an accent none.
import stringWidth from 'string-width';
import type { Style } from './paint.ts';

/** Words in one style; plain text is a segment too. */
export interface Segment {
  readonly text: string;
  readonly style: Style;
}

interface Word extends Segment {
  readonly columns: number;
}

/** Lines without their indent, each of as few segments as it can be. A word wider than a line is cut. */
export function wrap(segments: readonly Segment[], width: number): readonly (readonly Segment[])[] {
  const lines: Word[][] = [];
  let used = width;
  for (const word of segments.flatMap((segment) => words(segment, width))) {
    const line = lines.at(-1);
    if (line && used + 1 + word.columns <= width) {
      line.push(word);
      used += 1 + word.columns;
    } else {
      lines.push([word]);
      used = word.columns;
    }
  }
  return lines.map(joined);
}

/** Breaks at spaces alone: a no-break space holds a number and its unit together. */
function words({ text, style }: Segment, width: number): Word[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => pieces(word, width))
    .map((word) => ({ text: word, style, columns: stringWidth(word) }));
}

/** Neighbours of one style become one segment, with the space between them. */
function joined(line: readonly Segment[]): readonly Segment[] {
  const done: Segment[] = [];
  for (const { text, style } of line) {
    const last = done.at(-1);
    if (last?.style === style) done[done.length - 1] = { text: `${last.text} ${text}`, style };
    else done.push({ text, style });
  }
  return done;
}

function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word];
  const cut: string[] = [''];
  for (const character of word) {
    const last = cut.at(-1) ?? '';
    if (stringWidth(last + character) <= width) cut[cut.length - 1] = last + character;
    else cut.push(character);
  }
  return cut;
}
