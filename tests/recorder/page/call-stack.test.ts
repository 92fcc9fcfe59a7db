import { afterEach, describe, expect, test } from 'vitest';
import { callStack } from '../../../src/recorder/page/call-stack.ts';

const format = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
const limit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');

afterEach(() => {
  if (format === undefined) Reflect.deleteProperty(Error, 'prepareStackTrace');
  else Object.defineProperty(Error, 'prepareStackTrace', format);
  if (limit !== undefined) Object.defineProperty(Error, 'stackTraceLimit', limit);
});

test('names the caller', () => {
  expect(callStack()).toContain('call-stack.test.ts');
});

describe('whatever the page did to its own errors, the stack is whole and nothing changes for the page', () => {
  test.each<[string, () => unknown]>([
    ['no frames at all', () => set('stackTraceLimit', 0)],
    ['a limit that is no number', () => set('stackTraceLimit', 'x')],
    ['no limit', () => Reflect.deleteProperty(Error, 'stackTraceLimit')],
    ['a format of its own', () => set('prepareStackTrace', () => 'forged')],
    ['a format that throws', () => set('prepareStackTrace', thrower)],
    [
      'accessors',
      () => Object.defineProperty(Error, 'prepareStackTrace', { get: thrower, set: thrower, configurable: true }),
    ],
  ])('%s', (_name, tamper) => {
    tamper();
    const before = [descriptor('prepareStackTrace'), descriptor('stackTraceLimit')];
    expect(callStack()).toContain('call-stack.test.ts');
    expect([descriptor('prepareStackTrace'), descriptor('stackTraceLimit')]).toEqual(before);
  });

  test('members on every object', () => {
    const members = ['get', 'set', 'value', 'writable'];
    for (const name of members) Reflect.set(Object.prototype, name, thrower);
    const stack = callStack();
    for (const name of members) Reflect.deleteProperty(Object.prototype, name);
    expect(stack).toContain('call-stack.test.ts');
  });
});

function set(name: string, value: unknown): void {
  Object.assign(Error, { [name]: value });
}

function descriptor(name: string): PropertyDescriptor | undefined {
  return Object.getOwnPropertyDescriptor(Error, name);
}

function thrower(): never {
  throw new Error('the page');
}
