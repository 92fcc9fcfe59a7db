/** An address as a report may show it: names of parameters stay; their values, what has no name, and the fragment go. */
export function shownUrl(url: string, rawValues: boolean): string {
  if (rawValues) return url;
  const shown = new URL(url);
  shown.search = shown.search.slice(1).split('&').map(shownPart).join('&');
  shown.hash = '';
  return shown.href;
}

/** What stands without “=” may be a value: `?anna@shop.test`. */
function shownPart(part: string): string {
  if (part === '') return '';
  const name = part.split('=', 1)[0] ?? '';
  if (name.length === part.length) return '~';
  return part.length === name.length + 1 ? part : `${name}=~`;
}
