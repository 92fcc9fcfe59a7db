/** Pretty-printed, ending in a line break. The same value gives the same bytes, and no terminal obeys what it holds. */
export function visibleJson(value: unknown): string {
  return `${visible(JSON.stringify(value, null, 2))}\n`;
}

/** The same in one line, for files that programs alone read and that may not be large. */
export function visibleJsonLine(value: unknown): string {
  return `${line(value)}\n`;
}

/** Lists of more have each member in one line. */
const longList = 1000;

/**
 * Pretty-printed as visibleJson does it, but for the members of long lists, in pieces to be written one after the other: of 100 MB nothing
 * is held, and most of the time that such a text takes goes into memory. JSON values alone.
 */
export function* visibleJsonPieces(value: unknown): Generator<string> {
  yield* prettyPieces(value, '\n');
  yield '\n';
}

/** @param newline The line break before what follows the value, with its indentation */
function* prettyPieces(value: unknown, newline: string): Generator<string> {
  const members = membersOf(value);
  if (members.length === 0) return yield line(value);
  const isList = Array.isArray(value);
  const isLong = isList && members.length > longList;
  let before = `${isList ? '[' : '{'}${newline}  `;
  for (const [label, member] of members) {
    yield before + label;
    if (isLong) yield line(member);
    else yield* prettyPieces(member, `${newline}  `);
    before = `,${newline}  `;
  }
  yield newline + (isList ? ']' : '}');
}

/** With what stands before each: nothing in a list. */
function membersOf(value: unknown): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((member) => ['', member]);
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return members.map(([key, member]) => [`${line(key)}: `, member]);
}

function line(value: unknown): string {
  return visible(JSON.stringify(value));
}

/** Nothing but ASCII, the letters of western Europe and their punctuation, all of it visible: most files, and told at once. */
const plain = /^[\n -~¡-¬®-ÿ‐-‧‰-⁞]*$/;

/** JSON leaves bidi controls and the C1 set as they are; a terminal that shows the file would obey them. The meaning stays. */
function visible(json: string): string {
  if (plain.test(json)) return json;
  return json.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
