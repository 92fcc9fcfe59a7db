// Writes a small TrueType font: simple glyphs, one Unicode range table, nothing hinted. Names of tables and fields as in
// the OpenType specification (https://learn.microsoft.com/typography/opentype/spec/).

/** A point in font units; `on` false makes it the control point of a quadratic curve. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

export type Contour = readonly Point[];

export interface Glyph {
  /** The one character that it draws; null for the glyph of missing characters. */
  readonly character: string | null;
  readonly contours: readonly Contour[];
}

const unitsPerEm = 1000;

/** A TrueType file. The first glyph stands for missing characters; the others come in the order of their characters. */
export function trueType(glyphs: readonly Glyph[]): Uint8Array {
  const outlines = glyphs.map((glyph) => padded(outline(glyph.contours)));
  return assemble([
    ['OS/2', os2(glyphs)],
    ['cmap', cmap(glyphs)],
    ['glyf', Buffer.concat(outlines)],
    ['head', head()],
    ['hhea', hhea(glyphs.length)],
    ['hmtx', words(...glyphs.flatMap((glyph) => [unitsPerEm, leftEdge(glyph.contours)]))],
    ['loca', loca(outlines)],
    ['maxp', maxp(glyphs)],
    ['name', words(0, 0, 6)],
    ['post', Buffer.concat([longs(0x0003_0000, 0), words(-100, 50), longs(0, 0, 0, 0, 0)])],
  ]);
}

function outline(contours: readonly Contour[]): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours.flat();
  const ends = runningSums(contours.map((contour) => contour.length)).map((sum) => sum - 1);
  const box = [least(points, 'x'), least(points, 'y'), most(points, 'x'), most(points, 'y')];
  return Buffer.concat([
    words(contours.length, ...box, ...ends, 0),
    Buffer.from(points.map((point) => (point.on ? 1 : 0))),
    words(...steps(points.map((point) => point.x))),
    words(...steps(points.map((point) => point.y))),
  ]);
}

function cmap(glyphs: readonly Glyph[]): Buffer {
  const codes = glyphs.flatMap((glyph) => (glyph.character === null ? [] : [glyph.character.codePointAt(0) ?? 0]));
  const segments = [...codes.map((code, index) => ({ code, delta: index + 1 - code })), { code: 0xffff, delta: 1 }];
  const power = 2 ** Math.floor(Math.log2(segments.length));
  const codesOf = segments.map((segment) => segment.code);
  return Buffer.concat([
    words(0, 1, 3, 1),
    longs(12),
    words(
      4,
      16 + segments.length * 8,
      0,
      segments.length * 2,
      power * 2,
      Math.log2(power),
      (segments.length - power) * 2,
    ),
    words(...codesOf, 0, ...codesOf, ...segments.map((segment) => segment.delta), ...segments.map(() => 0)),
  ]);
}

function head(): Buffer {
  return Buffer.concat([
    longs(0x0001_0000, 0x0001_0000, 0, 0x5f0f_3cf5),
    words(0b11, unitsPerEm),
    // Created and modified: both the epoch of the format, so that the same glyphs give the same bytes.
    Buffer.alloc(16),
    words(0, -200, unitsPerEm, 800, 0, 8, 2, 1, 0),
  ]);
}

function hhea(count: number): Buffer {
  return Buffer.concat([
    longs(0x0001_0000),
    words(800, -200, 0, unitsPerEm, 0, 0, unitsPerEm, 1, 0, 0, 0, 0, 0, 0, 0, count),
  ]);
}

function loca(outlines: readonly Buffer[]): Buffer {
  return longs(0, ...runningSums(outlines.map((bytes) => bytes.length)));
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const points = Math.max(...glyphs.map((glyph) => glyph.contours.flat().length));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours.length));
  return Buffer.concat([longs(0x0001_0000), words(glyphs.length, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]);
}

function os2(glyphs: readonly Glyph[]): Buffer {
  const codes = glyphs.flatMap((glyph) => glyph.character?.codePointAt(0) ?? []);
  return Buffer.concat([
    words(4, unitsPerEm, 400, 5, 0, 650, 700, 0, 140, 650, 700, 0, 480, 50, 260, 0),
    Buffer.alloc(10),
    longs(0, 0, 0, 0),
    Buffer.from('NONE'),
    words(0x40, Math.min(...codes), Math.max(...codes), 800, -200, 0, 800, 200),
    longs(0, 0),
    words(500, 700, 0, 32, 1),
  ]);
}

function assemble(tables: readonly (readonly [string, Buffer])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const bodies = tables.map(([, bytes]) => padded(bytes));
  const start = 12 + tables.length * 16;
  const offsets = [0, ...runningSums(bodies.map((body) => body.length))].map((sum) => start + sum);
  const records = tables.map(([tag, bytes], index) =>
    Buffer.concat([Buffer.from(tag), longs(checksum(padded(bytes)), offsets[index] ?? 0, bytes.length)]),
  );
  return Buffer.concat([
    longs(0x0001_0000),
    words(tables.length, power * 16, Math.log2(power), (tables.length - power) * 16),
    ...records,
    ...bodies,
  ]);
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function leftEdge(contours: readonly Contour[]): number {
  return contours.length === 0 ? 0 : least(contours.flat(), 'x');
}

function least(points: readonly Point[], axis: 'x' | 'y'): number {
  return Math.min(...points.map((point) => point[axis]));
}

function most(points: readonly Point[], axis: 'x' | 'y'): number {
  return Math.max(...points.map((point) => point[axis]));
}

/** TrueType keeps each coordinate as the step from the one before. */
function steps(values: readonly number[]): number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

function words(...values: readonly number[]): Buffer {
  return Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 0xff, value & 0xff])));
}

function longs(...values: readonly number[]): Buffer {
  return words(...values.flatMap((value) => [value >>> 16, value & 0xffff]));
}
