/**
 * Whether a name fits a pattern in which `*` stands for any run of characters. The leftmost place for each piece leaves
 * the most room for the rest, so nothing is ever tried twice.
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const [prefix = '', ...rest] = pattern.split('*');
  const suffix = rest.pop();
  if (suffix === undefined) return name === pattern;
  if (name.length < prefix.length + suffix.length || !name.startsWith(prefix) || !name.endsWith(suffix)) return false;
  const end = name.length - suffix.length;
  let from = prefix.length;
  for (const piece of rest) {
    const at = name.indexOf(piece, from);
    if (at === -1 || at + piece.length > end) return false;
    from = at + piece.length;
  }
  return true;
}

/** How much a pattern says: the number of characters that are not `*`. */
export function patternWeight(pattern: string): number {
  return pattern.replaceAll('*', '').length;
}
