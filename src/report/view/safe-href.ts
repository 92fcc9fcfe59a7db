/** A `javascript:` or `data:` address would run as ours: only the web may be linked, and all else is shown as text. */
export function safeHref(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
