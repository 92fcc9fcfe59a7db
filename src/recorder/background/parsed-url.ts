/** null for what is no URL. Not to be changed: the last one is kept, since several readers ask for the parts of each request’s. */
export function parsedUrl(text: string): Readonly<URL> | null {
  if (last?.text !== text) last = { text, url: URL.canParse(text) ? new URL(text) : null };
  return last.url;
}

let last: { readonly text: string; readonly url: Readonly<URL> | null } | null = null;
