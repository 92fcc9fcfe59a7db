/** What stands where a parameter's name stands may be a value all the same: an address, or a long token. */
export function isName(text: string): boolean {
  return text.length <= longestName && /^(?:[\w.\-[\]$:]|%5B|%5D)*$/i.test(text) && !/\d{6}/.test(text);
}

const longestName = 64;
