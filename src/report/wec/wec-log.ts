import type { Run } from '../../core/schema/run.ts';
import { isoTime } from '../iso-time.ts';

/** Who did it, when and on which page, as every entry of an inspection tells it. */
export interface WecLog {
  readonly stack: readonly WecFrame[];
  readonly type?: string;
  readonly timestamp: string | null;
  readonly location?: string | null;
}

interface WecFrame {
  readonly fileName: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
  readonly source: string;
}

export interface Place {
  readonly url: string | null;
  readonly line?: number | null | undefined;
  readonly column?: number | null | undefined;
  readonly chain: readonly string[];
}

/** The script itself first, then those that loaded it, the nearest first: a stack is read from the top. */
export function wecStack({ url, line = null, column = null, chain }: Place): readonly WecFrame[] {
  if (url === null) return [];
  const position = line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`;
  const own = {
    fileName: url,
    ...(line === null ? {} : { lineNumber: line }),
    ...(column === null ? {} : { columnNumber: column }),
    source: `${url}${position}`,
  };
  return [own, ...chain.toReversed().map((fileName) => ({ fileName, source: `loaded by ${fileName}` }))];
}

export function wecTime({ startedAtMs }: Run, atMs: number): string | null {
  return isoTime(startedAtMs + atMs);
}
