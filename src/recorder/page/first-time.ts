/** Tells of objects of the page whether they come for the first time. To be made before the page could change what it needs. */
export function createFirstTime(): (one: unknown) => one is object {
  const known = new WeakSet();
  const has = known.has.bind(known);
  const add = known.add.bind(known);
  return (one): one is object => {
    if (typeof one !== 'object' || one === null || has(one)) return false;
    add(one);
    return true;
  };
}
