// JSON as written by a stranger: every key once, no key that changes an object's nature, bounded in size and depth.
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Localized } from '../core/schema/text.ts';
import { issueWords, notJson, tooDeep, tooLong } from './issue-words.ts';
import { jsonErrorWords } from './json-error-words.ts';
import { PolicyError, type PolicyIssue } from './policy-error.ts';
import { type TextPosition, textPositions } from './text-position.ts';

export interface StrictJson {
  readonly value: unknown;
  /** Line of the value at a path, or of the nearest one above it that exists; from 1. */
  readonly lineAt: (path: readonly PropertyKey[]) => number;
}

const maxLength = 5_000_000;
const maxDepth = 50;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws PolicyError */
export function parseJsonStrictly(file: string, where: string): StrictJson {
  const text = file.replace(/^\uFEFF/, '');
  const refuse = (problem: Localized, expected: Localized, line: number | null = null): never => {
    throw new PolicyError(where, [{ path: '', line, problem, expected }]);
  };
  if (text.length > maxLength) {
    const { problem, expected } = tooLong(text.length, maxLength);
    refuse(problem, expected);
  }
  const positionOf = textPositions(text);
  const deepAt = offsetTooDeep(text);
  if (deepAt !== null) refuse(tooDeep(maxDepth), issueWords.fiveLevels, positionOf(deepAt).line);

  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined || tree === undefined) {
    const { line, column } = positionOf(first?.offset ?? 0);
    return refuse(notJson(line, column, jsonErrorWords(first?.error ?? null)), issueWords.checkBefore, line);
  }
  const issues = keyIssues(tree, positionOf, []);
  if (issues.length > 0) throw new PolicyError(where, issues);
  return {
    value: JSON.parse(text),
    lineAt: (path) => positionOf(nodeAt(tree, path).offset).line,
  };
}

/** Measured before parsing: a parser that recurses would run out of stack on a file of brackets. */
function offsetTooDeep(text: string): number | null {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > maxDepth) return index;
  }
  return null;
}

type PositionOf = (offset: number) => TextPosition;

function keyIssues(node: Node, positionOf: PositionOf, path: readonly (string | number)[]): PolicyIssue[] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((child, index) => keyIssues(child, positionOf, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap(({ offset, children: [key, value] = [] }) => {
    const name = String(key?.value);
    const place = () => ({ path: writePath([...path, name]), line: positionOf(offset).line });
    const { reservedName, removeIt, standsTwice, keepOne } = issueWords;
    if (forbiddenKeys.has(name)) return [{ ...place(), problem: reservedName, expected: removeIt }];
    if (seen.has(name)) return [{ ...place(), problem: standsTwice, expected: keepOne }];
    seen.add(name);
    return value === undefined ? [] : keyIssues(value, positionOf, [...path, name]);
  });
}

/** `['declarations', 3, 'purpose']` → `declarations[3].purpose` */
export function writePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function nodeAt(tree: Node, path: readonly PropertyKey[]): Node {
  let node = tree;
  for (const part of path) {
    const child =
      node.type === 'array'
        ? node.children?.[Number(part)]
        : node.children?.find(({ children }) => children?.[0]?.value === part)?.children?.[1];
    if (child === undefined) return node;
    node = child;
  }
  return node;
}

/** jsonc-parser names its errors in one word, such as `CommaExpected`. */
