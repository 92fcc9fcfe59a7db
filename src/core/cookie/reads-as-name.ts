/** RFC 6265bis section 5.7: a nameless cookie is sent as its value alone, and must not pass for one with a name or prefix. */
export function readsAsName(value: string): boolean {
  return value.includes('=') || /^__(?:secure|host|http)-/i.test(value);
}
