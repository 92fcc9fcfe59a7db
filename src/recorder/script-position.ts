import type { ScriptPosition } from '../core/schema/event-origin.ts';

/**
 * The innermost frame of a stack that is not one of ours (`ownOrigin`, such as `chrome-extension://id/`); null when
 * there is none, or when it cannot be read: the frame after it did something else. Reads the formats of V8 and of
 * Firefox. For evaluated code: the position that called `eval`.
 */
export function scriptPosition(stack: string, ownOrigin: string): ScriptPosition | null {
  for (const line of stack.split('\n')) {
    if (isNoScript.test(line)) continue;
    const found = line.trimStart().startsWith('at ') ? positionInV8(line.trim()) : positionInFirefox(line);
    if (found === null || !found.url.startsWith(ownOrigin)) return found;
  }
  return null;
}

/** What heads a stack, and functions of the browser itself, such as `at Array.forEach (<anonymous>)`. */
const isNoScript = /^(?:Error)?$|^\s*at (?:.* )?\((?:<anonymous>|native|index \d+)\)$/;

/**
 * `at name (https://shop.example/app.js:3:7)`, `at https://shop.example/app.js:3:7`, and
 * `at eval (eval at outer (https://shop.example/app.js:3:7), <anonymous>:1:1)`, the eval being nested or not. A name may
 * be any text, an address holds no space: what follows the last space is not the name.
 */
function positionInV8(line: string): ScriptPosition | null {
  const end = evaluatedEnd.exec(line);
  const caller = end === null ? line : line.slice(0, end.index);
  const last = caller.slice(caller.lastIndexOf(' ') + 1);
  if (last.startsWith('(')) return position(/^\((.+):(\d+):(\d+)\)+$/.exec(last));
  return end === null && /^at (?:async )?\S+$/.test(caller) ? position(/^(.+):(\d+):(\d+)$/.exec(last)) : null;
}

const evaluatedEnd = /(?:, <anonymous>:\d+:\d+\)?)+$/;

/** `name@https://shop.example/app.js:3:7`. Name and address may both hold an `@`: then nobody knows which is which. */
function positionInFirefox(line: string): ScriptPosition | null {
  const [, address, ...more] = line.split(/@(?=[a-z-]+:\/\/)/);
  return address === undefined || more.length > 0 ? null : position(/^(\S+):(\d+):(\d+)$/.exec(address));
}

function position(match: RegExpExecArray | null): ScriptPosition | null {
  const [, url, row, column] = match ?? [];
  if (url === undefined || row === undefined || column === undefined || !/^[a-z][a-z0-9+.-]*:/i.test(url)) return null;
  return { url, line: Number(row), column: Number(column) };
}
