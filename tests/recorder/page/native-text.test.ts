import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepNativeText } from '../../../src/recorder/page/native-text.ts';
import { type Watched, watch } from '../../../src/recorder/page/watch.ts';

const native = Object.getOwnPropertyDescriptor(Function.prototype, 'toString');
const text = Function.prototype.toString;
let watched: Watched | null;
const owner = { slice: String.prototype.slice };

beforeEach(() => {
  owner.slice = String.prototype.slice;
  watched = watch(owner, 'slice', 'value', () => undefined);
  keepNativeText(watched === null ? [] : [watched]);
});
afterEach(() => {
  Reflect.defineProperty(Function.prototype, 'toString', native ?? {});
});

test('a function that stands for one of the browser’s has its text', () => {
  expect(text.call(owner.slice)).not.toContain('slice');
  expect(owner.slice.toString()).toBe('function slice() { [native code] }');
  expect(Function.prototype.toString.call(owner.slice)).toBe('function slice() { [native code] }');
});

test('every other function keeps its own, and what is no function stays an error', () => {
  const plain = function plain() {};
  expect(plain.toString()).toBe(text.call(plain));
  expect(() => Function.prototype.toString.call({})).toThrow(TypeError);
  expect(() => Function.prototype.toString.call(null)).toThrow(TypeError);
});

test('toString itself looks as before', () => {
  const now = Object.getOwnPropertyDescriptor(Function.prototype, 'toString');
  expect({ ...now, value: null }).toEqual({ ...native, value: null });
  expect(Function.prototype.toString.toString()).toBe('function toString() { [native code] }');
  expect([Function.prototype.toString.name, Function.prototype.toString.length]).toEqual(['toString', 0]);
});
