import { expect, test } from 'vitest';
import { didYouMean } from '../../src/cli/did-you-mean.ts';

const names = ['policy', 'output', 'observe', 'quiet', 'raw-values'];

test.each([
  ['polcy', 'policy'],
  ['poliyc', 'policy'],
  ['POLICY', 'policy'],
  ['outputs', 'output'],
  ['raw', 'raw-values'],
  ['r', null],
  ['scenario', null],
  ['', null],
])('%s -> %s', (word, expected) => {
  expect(didYouMean(word, names)).toBe(expected);
});
