/** An address as a report may show it: names of parameters stay, their values and the fragment go. */
export function shownUrl(url: string, rawValues: boolean): string {
  if (rawValues) return url;
  const shown = new URL(url);
  shown.search = shown.search.replace(/=[^&]+/g, '=~');
  shown.hash = '';
  return shown.href;
}
