/** An id for each text in turn, unlike all that are taken and all given before. The same texts in the same order give the same ids. */
export function entryIds(taken: Iterable<string>): (text: string) => string {
  const used = new Set(taken);
  return (text) => {
    const base = idOf(text);
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}

/** Leaves room for a number within the 80 characters of an id. */
const longest = 70;

function idOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
  return plain === '' ? 'entry' : plain;
}
