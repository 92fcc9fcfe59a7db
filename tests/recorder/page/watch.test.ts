import { describe, expect, test, vi } from 'vitest';
import { textArgument, watch, watchAfter } from '../../../src/recorder/page/watch.ts';

class Box {
  #content = '';
  get content(): string {
    return this.#content;
  }
  set content(value: string) {
    this.#content = value;
  }
  put(value: string, times = 1): string {
    if (!(#content in this)) throw new TypeError('Illegal invocation');
    this.#content = value.repeat(times);
    return this.#content;
  }
}

/** A class of its own for each test: watching changes the prototype. */
function watchedBox(note: (self: unknown, args: unknown[]) => void) {
  class Watched extends Box {}
  for (const name of ['content', 'put']) {
    Object.defineProperty(Watched.prototype, name, Object.getOwnPropertyDescriptor(Box.prototype, name) ?? {});
  }
  watch(Watched.prototype, 'put', 'value', note);
  watch(Watched.prototype, 'content', 'set', note);
  return Watched;
}

describe('a watched method', () => {
  test('is told of before it runs, with this and arguments', () => {
    const calls: unknown[][] = [];
    const box = new (watchedBox((self, args) => calls.push([self, ...args])))();
    expect(box.put('a', 2)).toBe('aa');
    expect(calls).toEqual([[box, 'a', 2]]);
  });

  test('keeps name, length, text and property', () => {
    const Watched = watchedBox(() => undefined);
    const before = Object.getOwnPropertyDescriptor(Box.prototype, 'put');
    const after = Object.getOwnPropertyDescriptor(Watched.prototype, 'put');
    expect(Watched.prototype.put.name).toBe('put');
    expect(Watched.prototype.put).toHaveLength(Box.prototype.put.length);
    expect({ ...after, value: null }).toEqual({ ...before, value: null });
  });

  test('throws what it threw before', () => {
    const Watched = watchedBox(() => undefined);
    expect(() => Watched.prototype.put.call({ put: 1 } as never, 'a')).toThrow('Illegal invocation');
  });

  test('does not notice that its watcher fails', () => {
    const box = new (watchedBox(() => {
      throw new Error('watcher');
    }))();
    expect(box.put('a')).toBe('a');
  });

  test('is safe from traps that the page puts on every object', () => {
    const box = new (watchedBox(() => undefined))();
    const traps = ['get', 'has', 'getPrototypeOf', 'construct'];
    for (const trap of traps) Reflect.set(Object.prototype, trap, () => 'trapped');
    const { name } = box.put;
    for (const trap of traps) Reflect.deleteProperty(Object.prototype, trap);
    expect(name).toBe('put');
  });
});

test('a watched setter is told of, and sets', () => {
  const calls: unknown[] = [];
  const box = new (watchedBox((_self, args) => calls.push(...args)))();
  box.content = 'x';
  expect([calls, box.content]).toEqual([['x'], 'x']);
});

describe('watched afterwards', () => {
  test('a method is told of when it has run', () => {
    const seen: unknown[] = [];
    const owner = { put: (value: string) => seen.push(value) };
    watchAfter(owner, 'put', 'value', (_self, args) => seen.push(`after ${String(args[0])}`));
    expect([owner.put('a'), seen]).toEqual([1, ['a', 'after a']]);
  });

  test('one that throws is not told of', () => {
    const seen: unknown[] = [];
    const owner = {
      put: () => {
        throw new RangeError('own');
      },
    };
    watchAfter(owner, 'put', 'value', () => seen.push('after'));
    expect(() => owner.put()).toThrow(RangeError);
    expect(seen).toEqual([]);
  });

  test('a constructor makes what it made before, for those that extend it too', () => {
    const seen: unknown[][] = [];
    const owner = { Box };
    watchAfter(owner, 'Box', 'value', (self, args) => seen.push([self, ...args]));
    class Own extends owner.Box {}
    const made = [new owner.Box(), new Own()];
    expect(made.map((box) => [box instanceof Box, box instanceof owner.Box, box instanceof Own])).toEqual([
      [true, true, false],
      [true, true, true],
    ]);
    expect(seen).toEqual(made.map((box) => [box]));
  });
});

describe('a watched getter', () => {
  class Watched extends Box {
    override get content(): string {
      if (!(this instanceof Box)) throw new TypeError('Illegal invocation');
      return 'read';
    }
  }
  const selves: unknown[] = [];
  watch(Watched.prototype, 'content', 'get', (self) => selves.push(self));

  test('is told of, and gives what it gave', () => {
    const box = new Watched();
    expect([box.content, selves]).toEqual(['read', [box]]);
  });

  test('keeps its name and its errors', () => {
    const get = Object.getOwnPropertyDescriptor(Watched.prototype, 'content')?.get;
    expect(get?.name).toBe('get content');
    expect(() => get?.call({})).toThrow('Illegal invocation');
  });
});

test('what is not there is not watched', () => {
  expect(watch(undefined, 'put', 'value', () => undefined)).toBeNull();
  expect(watch({}, 'put', 'value', () => undefined)).toBeNull();
});

describe('an argument as text', () => {
  test.each([
    ['text', 'text'],
    [1, '1'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ toString: () => 'own' }, 'own'],
  ])('%j is %j', (value, text) => {
    expect(textArgument([value], 0)).toBe(text);
  });

  test('runs the page’s own code once, and for all', () => {
    const own = vi.fn(() => 'own');
    const args: unknown[] = [{ toString: own }];
    expect([textArgument(args, 0), args[0]]).toEqual(['own', 'own']);
    expect(own).toHaveBeenCalledOnce();
  });

  test('refuses symbols and leaves them to the browser', () => {
    const args = [Symbol('s')];
    expect(() => textArgument(args, 0)).toThrow(TypeError);
    expect(typeof args[0]).toBe('symbol');
  });
});
