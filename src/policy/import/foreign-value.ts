// Values as a stranger wrote them: anything may stand anywhere.

export type Foreign = Readonly<Record<string, unknown>>;

export function isForeign(value: unknown): value is Foreign {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own members alone: `toString` is nobody's field. */
export function valueAt(value: unknown, key: string): unknown {
  return isForeign(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Trimmed; null where there is none, or nothing in it. */
export function textAt(value: unknown, key: string): string | null {
  return textOf(valueAt(value, key));
}

export function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const list = valueAt(value, key);
  return Array.isArray(list) ? list : [];
}

export function objectAt(value: unknown, key: string): Foreign | null {
  const object = valueAt(value, key);
  return isForeign(object) ? object : null;
}

/** Own members with their names. */
export function entriesAt(value: unknown, key: string): readonly (readonly [string, unknown])[] {
  return Object.entries(objectAt(value, key) ?? {});
}

/** Databases and PHP say it with numbers and texts as well. */
export function flagAt(value: unknown, key: string): boolean {
  const flag = valueAt(value, key);
  return flag === true || flag === 1 || flag === '1' || flag === 'true';
}

/** A finite number, or one written as text; null where there is none. */
export function numberAt(value: unknown, key: string): number | null {
  const number = valueAt(value, key);
  if (typeof number === 'string') return /^\s*-?\d{1,15}(?:\.\d{1,6})?\s*$/.test(number) ? Number(number) : null;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

const shownLength = 120;

/** For a person to recognise: texts as they are, the rest as JSON, both shortened. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : safeJson(value);
  return text.length <= shownLength ? text : `${text.slice(0, shownLength)}…`;
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return '…';
  }
}
