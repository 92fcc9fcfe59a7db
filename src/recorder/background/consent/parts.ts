// What a page stores may be of any size and form; what is read of it here is of a bounded size, and no error.

/** Longer than any tool’s own, so that what is cut is no tool’s. */
const longest = 65_536;

/** The text that percent-encoding hides. Some tools encode twice. */
export function decoded(value: string): string {
  let text = value.slice(0, longest);
  for (let time = 0; time < 2 && text.includes('%'); time += 1) {
    try {
      text = decodeURIComponent(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** The members of a JSON object; none for anything else. */
export function members(json: unknown): ReadonlyMap<string, unknown> {
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  return new Map(isObject ? Object.entries(json) : []);
}

export function jsonIn(text: string): unknown {
  if (text.length > longest) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The member at the end of a path. */
export function memberAt(json: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, name) => members(inner).get(name), json);
}

/** The texts in a JSON array. */
export function texts(json: unknown): string[] {
  return Array.isArray(json) ? json.filter((item) => typeof item === 'string') : [];
}
