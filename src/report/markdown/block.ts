// A report in blocks, and as many of them as a reader takes.
import type { Translator } from '../../i18n/translator.ts';

/** Lines that belong together. What has `rows` can be cut between them. */
export interface Block {
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** How many more rows there are than are given. */
  readonly left: number;
  /** Says how many were left out; in a table it is a row. */
  readonly rest: (count: number) => string;
  readonly foot: readonly string[];
}

export function lines(...head: readonly string[]): Block {
  return { head, rows: [], left: 0, rest: () => '', foot: [] };
}

/** Blocks with an empty line between them, in at most `mostBytes` of UTF-8; what found no room is told at the end. */
export function fitted(blocks: readonly Block[], mostBytes: number, { t }: Translator): string {
  const whole: string[] = [];
  // Room for what is said when something was left out.
  let room = mostBytes - 1000;
  for (const [index, block] of blocks.entries()) {
    const { text, isWhole } = cut(block, room);
    if (text !== null) whole.push(text);
    if (!isWhole) {
      whole.push(`**${t('markdown.cut', { count: blocks.length - index })}**\n`);
      break;
    }
    room -= bytes(text ?? '') + 1;
  }
  return whole.join('\n');
}

/** Null where not even the head and one row find room. */
function cut({ head, rows, left, rest, foot }: Block, room: number): { text: string | null; isWhole: boolean } {
  const of = (shown: readonly string[], hidden: number): string =>
    [...head, ...shown, ...(hidden > 0 ? [rest(hidden)] : []), ...foot].map((line) => `${line}\n`).join('');
  const all = of(rows, left);
  if (bytes(all) <= room) return { text: all, isWhole: true };
  let used = bytes(of([], rows.length + left));
  const shown: string[] = [];
  for (const row of rows) {
    used += bytes(row) + 1;
    if (used > room) break;
    shown.push(row);
  }
  if (shown.length === 0) return { text: null, isWhole: false };
  return { text: of(shown, rows.length - shown.length + left), isWhole: false };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
