/**
 * Whether a frame is part of an audited page. Scripts for frames of other hosts are put into every tab while an audited
 * one is open: elsewhere they do nothing. `domains` null: everything is audited.
 */
export function belongsHere(domains: readonly string[] | null): boolean {
  if (domains === null) return true;
  // Firefox does not tell a frame's ancestors; the recorder then drops what belongs to no audited tab.
  const { ancestorOrigins, origin } = location;
  if (ancestorOrigins === undefined) return true;
  const top = ancestorOrigins[ancestorOrigins.length - 1] ?? origin;
  return domains.some((domain) => top.endsWith(`://${domain}`) || top.endsWith(`.${domain}`));
}
