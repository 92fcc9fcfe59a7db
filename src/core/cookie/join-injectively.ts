/** One string for a list of texts, another for every other list: the separator is escaped inside a text. */
export function joinInjectively(parts: readonly string[]): string {
  return parts.map(escapeSeparator).join('|');
}

function escapeSeparator(text: string): string {
  if (!/[%|]/.test(text)) return text;
  return text.replaceAll('%', '%25').replaceAll('|', '%7C');
}
