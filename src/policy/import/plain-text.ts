const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** The words of a piece of HTML that a tool keeps as a text; null where nothing is left. For words alone, never for a page. */
export function plainText(html: string | null): string | null {
  if (html === null) return null;
  const text = html
    .replace(/<\/?(?:br|p|div|li|ul|ol|tr|td)\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text;
}
