/** Pretty-printed, ending in a line break. The same value gives the same bytes, and no terminal obeys what it holds. */
export function visibleJson(value: unknown): string {
  return `${visible(JSON.stringify(value, null, 2))}\n`;
}

/** The same in one line, for files that programs alone read and that may not be large. */
export function visibleJsonLine(value: unknown): string {
  return `${visible(JSON.stringify(value))}\n`;
}

/** JSON leaves bidi controls and the C1 set as they are; a terminal that shows the file would obey them. The meaning stays. */
function visible(json: string): string {
  return json.replace(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
