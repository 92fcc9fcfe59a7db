import stringWidth from 'string-width';
import type { Output } from './terminal.ts';

/** One line of a terminal that is written over and over. */
export interface LiveLine {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

const eraseLine = '\r\u001B[2K';

export function liveLine(output: Output): LiveLine {
  let shown: string | null = null;
  return {
    show: (text) => {
      const line = fitted(text, (output.columns ?? 80) - 1);
      if (line !== shown) output.write(eraseLine + line);
      shown = line;
    },
    clear: () => {
      if (shown !== null) output.write(eraseLine);
      shown = null;
    },
  };
}

/** Cut at the terminal's width: a line that wraps can no longer be erased. A letter may be two columns wide, or none. */
export function fitted(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
