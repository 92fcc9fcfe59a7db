// The one door to the IAB's library. Only the head of a TC string is read: the lists of vendors behind it can name a quarter
// of a billion ids in 22 kB, and nothing here asks for vendors.
import {
  Base64Url,
  BitLength,
  FieldSequence,
  Fields,
  FixedVectorEncoder,
  IntEncoder,
  Segment,
} from '@iabtechlabtcf/core';

/** What an IAB TCF string says; times are UTC milliseconds. */
export interface TcString {
  readonly version: 1 | 2;
  readonly cmpId: number;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
  /** Numbers of the purposes that the visitor agreed to. */
  readonly consents: readonly number[];
  /** Numbers of the purposes claimed as legitimate interest, to which the visitor has not objected. */
  readonly legitimateInterests: readonly number[];
}

/** null for what is no TC string. Its head stands in its first segment, in bits of fixed places (TCF v2.2, “TC String Format”). */
export function decodeTcString(text: string): TcString | null {
  const head = text.slice(0, headLength);
  try {
    const bits = Base64Url.decode(head.split('.', 1)[0] ?? '');
    const version = IntEncoder.decode(bits.slice(0, BitLength.version), BitLength.version);
    return version === 1 || version === 2 ? decoded(bits, version) : null;
  } catch {
    // The library throws at anything that is not one of its strings.
    return null;
  }
}

/** Characters, of six bits each: more than the 213 bits of the head. */
const headLength = 48;

function decoded(bits: string, version: 1 | 2): TcString {
  const places = placesIn[version];
  const number = (field: string) => IntEncoder.decode(bitsOf(bits, places.get(field)), places.get(field)?.length ?? 0);
  const numbers = (field: string) => {
    const place = places.get(field);
    return place === undefined ? [] : [...FixedVectorEncoder.decode(bitsOf(bits, place), place.length).values()];
  };
  return {
    version,
    cmpId: number(Fields.cmpId),
    // Tenths of a second.
    createdAtMs: number(Fields.created) * 100,
    updatedAtMs: number(Fields.lastUpdated) * 100,
    consents: numbers(Fields.purposeConsents),
    legitimateInterests: numbers(Fields.purposeLegitimateInterests),
  };
}

interface Place {
  readonly start: number;
  readonly length: number;
}

function bitsOf(bits: string, place: Place | undefined): string {
  return place === undefined ? '' : bits.slice(place.start, place.start + place.length);
}

/** Of the fields of fixed length that a version begins with. */
function placesOf(version: 1 | 2): ReadonlyMap<string, Place> {
  const lengths: ReadonlyMap<string, number> = new Map(Object.entries(BitLength));
  const places = new Map<string, Place>();
  let start = 0;
  for (const field of new FieldSequence()[version][Segment.CORE] ?? []) {
    const length = lengths.get(field);
    if (length === undefined) break;
    places.set(field, { start, length });
    start += length;
  }
  return places;
}

const placesIn = { 1: placesOf(1), 2: placesOf(2) } as const;
