// Run-time checks of messages, small enough for the service worker and for content scripts, where zod is too large.

/** Returns the input as `T`, rebuilt from what it checked; throws `ShapeError` when it is anything else. */
export type Shape<T> = (input: unknown) => T;

export class ShapeError extends TypeError {
  override name = 'ShapeError';
}

export const bool: Shape<boolean> = (input) => (typeof input === 'boolean' ? input : refuse('a boolean'));

/** A string of at most `max` UTF-16 code units. */
export function text(max: number): Shape<string> {
  return (input) => (typeof input === 'string' && input.length <= max ? input : refuse(`a string of at most ${max}`));
}

/** A finite number from `min` to `max`. */
export function num(min: number, max: number): Shape<number> {
  return (input) =>
    typeof input === 'number' && input >= min && input <= max ? input : refuse(`a number from ${min} to ${max}`);
}

export function int(min: number, max: number): Shape<number> {
  const within = num(min, max);
  return (input) => (Number.isInteger(input) ? within(input) : refuse('an integer'));
}

export function oneOf<const T extends string>(...words: readonly T[]): Shape<T> {
  return (input) => words.find((word) => word === input) ?? refuse(words.join(' | '));
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (input) => (input === null ? null : shape(input));
}

export function list<T>(shape: Shape<T>, max: number): Shape<T[]> {
  return (input) => (Array.isArray(input) && input.length <= max ? input.map(shape) : refuse(`at most ${max} entries`));
}

/** Takes the own properties that `fields` names; whatever else the input has is left behind. */
export function object<T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (input) => {
    if (typeof input !== 'object' || input === null) return refuse('an object');
    const entries = Object.entries<Shape<unknown>>(fields).map(([key, shape]) => [
      key,
      shape(Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined),
    ]);
    // Safe: every key of `fields` was checked by its own shape, and `fields` names every key of T.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Object.fromEntries(entries) as T;
  };
}

/** Decides by the string in `tag` which of the shapes the input must have. */
export function variant<T>(tag: string, shapes: { readonly [tagValue: string]: Shape<T> }): Shape<T> {
  return (input) => {
    const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, tag) : undefined;
    if (typeof value !== 'string' || !Object.hasOwn(shapes, value)) return refuse(`a known ${tag}`);
    return shapes[value]?.(input) ?? refuse(`a known ${tag}`);
  };
}

export const nothing: Shape<undefined> = () => undefined;

function refuse(expected: string): never {
  throw new ShapeError(`Expected ${expected}`);
}
