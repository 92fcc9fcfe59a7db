import { describe, expect, test } from 'vitest';
import { namedCookieSchema } from '../../../src/core/schema/declaration.ts';
import type { Mend } from '../../../src/core/schema/mend.ts';
import { mendedFile } from '../../../src/policy/mend/mended-file.ts';
import { readPolicy } from '../../../src/policy/read-policy.ts';
import { policy } from '../../helpers/policy-builder.ts';

const built = policy()
  .cookie('sid', { duration: { kind: 'session' } })
  .cookie('a', { duration: { kind: 'unknown' } })
  .build();
const [sid, other] = built.declarations;
if (sid === undefined || other === undefined) throw new Error('two are declared');

const added = namedCookieSchema.parse({ ...other, id: 'b', name: { exact: '\u202egnol' } });
const adding: Mend = {
  declaration: added,
  patch: [{ op: 'add', path: '/declarations/-', value: added }],
  patchOf: null,
};
const changing: Mend = {
  declaration: sid,
  patch: [
    { op: 'replace', path: '/declarations/0/duration', value: { kind: 'seconds', seconds: 60 } },
    { op: 'add', path: '/declarations/0/toConfirm', value: ['duration'] },
  ],
  patchOf: null,
};
const sharing: Mend = { declaration: added, patch: [], patchOf: 'another' };

/** As an owner may write it: short lists in a line, and fields in an order of their own. */
const byHand = `{
  "$schema": "./policy.schema.json",
  "declarations": [
    {"id": "sid",  "kind": "cookie", "depth": "named", "statement": null, "name": {"exact": "sid"}, "domain": null,
     "party": null, "provider": null, "purpose": "unknown", "consent": {"kind": "unknown"}, "duration": {"kind": "session"}}
  ],
  "formatVersion": 2,
  "site": { "domains": ["shop.test"], "name": "shop.test" },
  "source": { "url": null, "language": "sv", "retrieved": "2026-11-22", "version": null, "sections": [] },
  "consentTool": null,
  "statements": []
}
`;

const mended = (text: string, ...mends: readonly Mend[]) =>
  mendedFile(
    text,
    mends.map((mend) => ({ mend })),
  );

describe('a file written by hand', () => {
  test('keeps each line that no mend touches', () => {
    const lines = mended(byHand, adding, changing).split('\n');
    const gone = byHand.split('\n').filter((line) => !lines.includes(line));
    expect(gone).toEqual([expect.stringContaining('"duration": {"kind": "session"}')]);
  });

  test.each([
    ['spaces', byHand],
    ['tabs', byHand.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))],
    ['line breaks of Windows', byHand.replaceAll('\n', '\r\n')],
    ['a mark of its encoding', `\uFEFF${byHand}`],
    ['a single line', JSON.stringify(JSON.parse(byHand))],
    ['an empty list', byHand.replace(/"declarations": \[[\s\S]*?\n {2}\]/, '"declarations": []')],
  ])('with %s: entries come last, and it can be read', (_, text) => {
    const before = readPolicy(text, 'before').declarations;
    expect(readPolicy(mended(text, adding, sharing), 'after').declarations).toEqual([...before, added]);
    expect(readPolicy(mended(text, sharing), 'after').declarations).toEqual(before);
  });

  test.each(['[]', '[\n  ]', '[ ]'])('with %j: no line is left empty', (list) => {
    const text = mended(byHand.replace(/"declarations": \[[\s\S]*?\n {2}\]/, `"declarations": ${list}`), adding);
    expect(text).toMatch(/"declarations": \[\n {4}\{\n/);
    expect(text).toMatch(/\n {4}\}\n {2}\],\n/);
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.trim() === ''),
    ).toEqual([]);
  });

  test.each([
    ['spaces', byHand, /\n {4}\{\n {6}"id": "b",\n/],
    ['tabs', byHand.replace(/^ {2}/gm, '\t'), /\n\t\t\{\n\t\t\t"id": "b",\n/],
    ['Windows', byHand.replaceAll('\n', '\r\n'), /\r\n {4}\{\r\n {6}"id": "b",\r\n/],
  ])('with %s: what is new is laid out as the rest', (_, text, layout) => {
    expect(mended(text, adding)).toMatch(layout);
  });
});

test('an entry is changed in its place', () => {
  expect(readPolicy(mended(byHand, changing), 'after').declarations).toMatchObject([
    { id: 'sid', duration: { kind: 'seconds', seconds: 60 }, toConfirm: ['duration'] },
  ]);
});

test('a file of version 1 becomes one of the present version, in which names keep their meaning', () => {
  const old = byHand
    .replace('"formatVersion": 2', '"formatVersion": 1')
    .replace('{"exact": "sid"}', '{"pattern": "s{x}*"}');
  const after = readPolicy(mended(old, adding), 'after');
  expect(after.declarations).toEqual([...readPolicy(old, 'before').declarations, added]);
  expect(mended(old, adding)).toContain('"formatVersion": 2');
});

test('a hostile name commands no terminal', () => {
  expect(mended(byHand, adding)).not.toContain('\u202e');
});

test('thousands of entries take no time to speak of', () => {
  const many = Array.from({ length: 5000 }, (): Mend => adding);
  expect(JSON.parse(mended(byHand, ...many)).declarations).toHaveLength(5001);
});
