/**
 * Version 1 knew no classes and no escapes: in its patterns, only `*` was special. Nothing else that it could say has changed
 * its meaning. What is no policy is left as it is, for the schema to describe.
 */
export function fromVersion1(file: object): object {
  const declarations: unknown = Reflect.get(file, 'declarations');
  if (!Array.isArray(declarations)) return { ...file, formatVersion: 2 };
  return { ...file, formatVersion: 2, declarations: declarations.map(withEscapes) };
}

function withEscapes(declaration: unknown): unknown {
  const name: unknown = isObject(declaration) ? Reflect.get(declaration, 'name') : undefined;
  const pattern: unknown = isObject(name) ? Reflect.get(name, 'pattern') : undefined;
  if (!isObject(declaration) || !isObject(name) || typeof pattern !== 'string') return declaration;
  return { ...declaration, name: { ...name, pattern: pattern.replace(/[\\{}]/g, '\\$&') } };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
