import { describe, expect, test } from 'vitest';
import {
  bool,
  int,
  list,
  nothing,
  nullable,
  num,
  object,
  oneOf,
  type Shape,
  ShapeError,
  text,
  variant,
} from '../../src/messaging/shape.ts';

interface Person {
  readonly name: string;
  readonly age: number | null;
}
const person: Shape<Person> = object({ name: text(5), age: nullable(int(0, 150)) });

describe('takes', () => {
  test.each<[string, Shape<unknown>, unknown]>([
    ['a boolean', bool, false],
    ['a text up to its length', text(3), 'abc'],
    ['a number within', num(0, 1), 0.5],
    ['an integer', int(-1, 1), -1],
    ['one of the words', oneOf('a', 'b'), 'b'],
    ['null', nullable(bool), null],
    ['a list', list(bool, 2), [true, false]],
    ['an object', person, { name: 'Anna', age: null }],
    ['a variant', variant<Person>('name', { Anna: person }), { name: 'Anna', age: 7 }],
  ])('%s', (_name, shape, input) => {
    expect(shape(input)).toEqual(input);
  });

  test('anything as nothing', () => {
    expect(nothing('x')).toBeUndefined();
  });
});

describe('refuses', () => {
  test.each<[string, Shape<unknown>, unknown]>([
    ['a truthy word as a boolean', bool, 'true'],
    ['a longer text', text(3), 'abcd'],
    ['a number as a text', text(3), 1],
    ['infinity', num(0, 1), Number.POSITIVE_INFINITY],
    ['what is no number', num(0, 1), Number.NaN],
    ['half an integer', int(0, 2), 0.5],
    ['another word', oneOf('a', 'b'), 'c'],
    ['undefined for null', nullable(bool), undefined],
    ['a longer list', list(bool, 1), [true, true]],
    ['something like a list', list(bool, 1), { length: 1, 0: true }],
    ['a missing member', person, { name: 'Anna' }],
    ['a wrong member', person, { name: 'Anna', age: 'old' }],
    ['null for an object', person, null],
    ['an unknown variant', variant<Person>('name', { Anna: person }), { name: 'toString', age: 7 }],
  ])('%s', (_name, shape, input) => {
    expect(() => shape(input)).toThrow(ShapeError);
  });
});
