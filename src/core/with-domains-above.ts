/** The longest name that the DNS knows (RFC 1035 section 2.3.4). */
const MAX_LENGTH = 253;

/** A host and the domains above it, the nearest first: www.shop.test, shop.test, test. */
export function withDomainsAbove(host: string): string[] {
  const domains = [host];
  if (host.length > MAX_LENGTH) return domains;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) domains.push(host.slice(dot + 1));
  return domains;
}
