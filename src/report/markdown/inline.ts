// Inline text of GitHub Flavored Markdown that stands for itself, whatever it holds.

/**
 * All that could begin markup is escaped (CommonMark, section 2.4), and so are numbers that would begin a list. An address
 * would be linked even so (GFM, section 6.9): a backslash in its middle keeps it text, and a comment that nobody sees parts
 * a name from its “@”.
 */
export function inline(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#+!|~&$=^-]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^(\s*\d+)\./, '$1\\.')
    .replaceAll('@', '<!-- -->@');
}

/** A name out of the page, in fixed width. A tag, since a bar within backticks would still part the cells of a table (GFM, section 4.10). */
export function code(text: string): string {
  return text === '' ? '' : `<code>${inline(text)}</code>`;
}

export function strong(text: string): string {
  const plain = text.trim();
  return plain === '' ? '' : `**${inline(plain)}**`;
}
