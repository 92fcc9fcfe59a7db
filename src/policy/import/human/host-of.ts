/** The one host that a cell holds, in lower case and Punycode, without its leading dot; null for words and for several. */
export function hostOf(text: string): string | null {
  const bare = text
    .trim()
    .replace(/\s*\[x\d+\]$/i, '')
    .replace(/^https?:\/\//i, '')
    .replace(/^\./, '')
    .replace(/\/$/, '');
  if (bare.length > 253 || !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(bare) || /\.\d+$/.test(bare)) return null;
  const host = URL.canParse(`http://${bare}`) ? new URL(`http://${bare}`).hostname : '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null;
}
