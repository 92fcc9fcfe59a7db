/** A visit asks for the same few hosts thousands of times. */
export function remembered<V>(of: (host: string) => V): (host: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (host) => {
    const { value } = known.get(host) ?? { value: of(host) };
    known.set(host, { value });
    return value;
  };
}
