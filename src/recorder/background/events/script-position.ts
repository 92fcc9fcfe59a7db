import type { ScriptPosition } from '../../../core/schema/event.ts';

/**
 * The innermost frame of a stack that is not one of ours (`ownOrigin`, such as `chrome-extension://id/`); null when
 * there is none. Reads the formats of V8 and of Firefox. For evaluated code: the position that called `eval`.
 */
export function scriptPosition(stack: string, ownOrigin: string): ScriptPosition | null {
  for (const line of stack.split('\n')) {
    const position = framePosition(line);
    if (position !== null && !position.url.startsWith(ownOrigin)) return position;
  }
  return null;
}

function framePosition(line: string): ScriptPosition | null {
  const [, url, row, column] = evaluated.exec(line) ?? v8.exec(line) ?? firefox.exec(line) ?? [];
  if (url === undefined || row === undefined || column === undefined || !url.includes(':')) return null;
  return { url, line: Number(row), column: Number(column) };
}

/** `at eval (eval at outer (https://shop.example/app.js:3:7), <anonymous>:1:1)`, the eval being nested or not. */
const evaluated = /\beval at [^()]{0,200}\(([^()\s]+):(\d+):(\d+)\)/;
/** `at name (https://shop.example/app.js:3:7)` and `at https://shop.example/app.js:3:7`. */
const v8 = /^\s*at (?:.*\()?([^()\s]+):(\d+):(\d+)\)?$/;
/** `name@https://shop.example/app.js:3:7`. */
const firefox = /@([^@\s]+):(\d+):(\d+)$/;
