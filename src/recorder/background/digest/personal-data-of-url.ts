import type { SentPersonalData } from '../../../core/schema/value.ts';
import { parsedUrl } from '../parsed-url.ts';
import { isName } from './is-name.ts';
import { textInBase64 } from './text-in-base64.ts';
import { valueFlags } from './value-flags.ts';

/**
 * Where the path or the query of an address holds what has the form of personal data, each place once; nothing of the text is
 * kept. Four numbers between dots are more often a version than anybody's address, so those are left out.
 */
export function personalDataOfUrl(url: string): SentPersonalData[] {
  const parsed = parsedUrl(url);
  if (parsed === null) return [];
  const { pathname, search } = parsed;
  const steps = pathname
    .slice(0, longest.url)
    .split('/', mostFields)
    .map((text) => ({ in: 'path', name: null, text }) as const);
  const parameters = [...new URLSearchParams(search.slice(0, longest.url))]
    .slice(0, mostFields)
    .map(([name, text]) =>
      isName(name)
        ? ({ in: 'query', name, text } as const)
        : ({ in: 'query', name: null, text: `${name} ${text}` } as const),
    );
  const found = [...steps, ...parameters].flatMap(({ text, ...place }) => {
    const flags = flagsOf(text.slice(0, longest.value));
    return flags.length === 0 ? [] : [{ ...place, flags }];
  });
  return [...new Map(found.map((one) => [`${one.in} ${one.name}`, one])).values()].slice(0, mostPlaces);
}

const mostFields = 200;
const mostPlaces = 20;
/** An address `a@b.se`: nothing shorter has one of the forms. */
const shortest = 6;
const longest = { url: 16_384, value: 2_048 };

/** As it stands, percent-decoded (an address within an address is encoded twice), and from base64. */
function flagsOf(text: string): SentPersonalData['flags'] {
  if (text.length < shortest) return [];
  const readings = [text, decoded(text), decoded(decoded(text)), textInBase64(unpadded(text)) ?? ''];
  const flags = [...new Set(readings)].flatMap(valueFlags);
  return [...new Set(flags)].filter((flag) => flag !== 'ip-address');
}

/** In a query, `+` stands for a space. */
function unpadded(text: string): string {
  return text.replace(/=+$/, '').replaceAll(' ', '+');
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
