// What of a request looks like identifiers, and where it stands.
import type { SentIdentifier } from '../../../core/schema/value.ts';
import type { SeenBody } from '../../../platform/seen-body.ts';
import { parsedUrl } from '../parsed-url.ts';
import { identifierParts } from './identifier-parts.ts';
import { isName } from './is-name.ts';

/** As it was sent: to be digested before it is kept. */
export interface SentPart extends Pick<SentIdentifier, 'in' | 'name'> {
  readonly text: string;
}

interface Field {
  readonly name: string | null;
  readonly value: string;
}

/** In the path and the query of an address; a fragment is not sent. */
export function partsOfUrl(url: string): SentPart[] {
  const parsed = parsedUrl(url);
  if (parsed === null) return [];
  const { pathname, search } = parsed;
  const segments = pathname.slice(0, longest).split('/', mostFields);
  return [
    ...within(
      'path',
      segments.map((value) => ({ name: null, value })),
    ),
    ...within('query', pairs(search.slice(1, longest))),
  ];
}

/** In a form, in JSON, or in lines of parameters, as analytics send several hits at once. */
export function partsOfBody({ form, text }: SeenBody): SentPart[] {
  const fields = Object.entries(form).flatMap(([name, values]) => values.map((value) => field(name, value)));
  return within('body', [...fields, ...(members(text) ?? text.split('\n', mostFields).flatMap(pairs))]);
}

const longest = 16_384;
const mostFields = 200;
const mostParts = 32;
const deepest = 8;

function within(place: SentPart['in'], fields: readonly Field[]): SentPart[] {
  const parts: SentPart[] = [];
  for (const { name, value } of fields.slice(0, mostFields)) {
    for (const text of identifierParts(value)) {
      if (parts.length >= mostParts) return parts;
      parts.push({ in: place, name, text });
    }
  }
  return parts;
}

function pairs(text: string): Field[] {
  return text.split('&', mostFields).map((pair) => {
    const equals = pair.indexOf('=');
    return equals === -1 ? { name: null, value: pair } : field(pair.slice(0, equals), pair.slice(equals + 1));
  });
}

function field(name: string, value: string): Field {
  return { name: isName(name) ? name : null, value };
}

/** The texts and numbers of JSON, each with the name of the member that it stands in; null for what is no JSON. */
function members(text: string): Field[] | null {
  if (!/^\s*[[{"]/.test(text)) return null;
  try {
    return [...leaves(JSON.parse(text), null, 0)];
  } catch {
    return null;
  }
}

function* leaves(value: unknown, name: string | null, depth: number): Generator<Field> {
  if (typeof value === 'string' || typeof value === 'number') {
    yield { name, value: String(value) };
  } else if (typeof value === 'object' && value !== null && depth < deepest) {
    for (const [key, part] of Object.entries(value)) {
      const own = Array.isArray(value) || !isName(key) ? name : key;
      yield* leaves(part, own, depth + 1);
    }
  }
}
