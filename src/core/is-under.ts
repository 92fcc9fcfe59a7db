/** Whether a host is a domain or lies under it. A domain may be written `*.shop.test`, which means the same. */
export function isUnder(host: string, domain: string): boolean {
  const plain = domain.startsWith('*.') ? domain.slice(2) : domain;
  return host === plain || host.endsWith(`.${plain}`);
}
