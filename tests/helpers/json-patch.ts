// RFC 6902 and RFC 6901 as they are written, so that a test does not share the mistakes of what it checks.
import type { PatchOperation } from '../../src/core/schema/mend.ts';

/** The document with the operations applied to it one after the other. Throws where one has nothing to act on. */
export function patched(document: unknown, patch: readonly PatchOperation[]): unknown {
  return patch.reduce((to, one) => applied(to, one.path.split('/').slice(1).map(unescaped), one), document);
}

function applied(to: unknown, parts: readonly string[], operation: PatchOperation): unknown {
  if (parts.length === 0) return operation.value;
  if (Array.isArray(to)) return inArray(to, parts, operation);
  if (typeof to !== 'object' || to === null) throw new Error(`nothing at ${operation.path}`);
  return inObject(to, parts, operation);
}

function inArray(
  list: readonly unknown[],
  [part = '', ...rest]: readonly string[],
  operation: PatchOperation,
): unknown {
  const at = part === '-' ? list.length : Number(part);
  const isInserted = operation.op === 'add' && rest.length === 0;
  if (!(at < list.length || (isInserted && at === list.length))) throw new Error(`no place at ${operation.path}`);
  return isInserted ? list.toSpliced(at, 0, operation.value) : list.with(at, applied(list[at], rest, operation));
}

function inObject(object: object, [part = '', ...rest]: readonly string[], operation: PatchOperation): unknown {
  const isNew = operation.op === 'add' && rest.length === 0;
  if (!isNew && !Object.hasOwn(object, part)) throw new Error(`no member at ${operation.path}`);
  return { ...object, [part]: applied(Reflect.get(object, part), rest, operation) };
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
