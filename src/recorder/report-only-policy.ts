/**
 * A Content-Security-Policy that allows the site's own hosts alone and forbids nothing: sent as report-only and without an
 * address to report to, it makes the browser tell the page of each request to another host. It covers what no list of
 * resources shows: what a foreign style sheet loads, WebSockets, answers that nobody reads.
 */
export function reportOnlyPolicy(domains: readonly string[]): string {
  const own = ["'self'", 'data:', 'blob:', ...domains.flatMap((domain) => [domain, `*.${domain}`])].join(' ');
  return `connect-src ${own}; font-src ${own}; img-src ${own}; style-src ${own} 'unsafe-inline'`;
}
