import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentPersonalData } from '../../../../src/core/schema/value.ts';
import { personalDataOfUrl } from '../../../../src/recorder/background/digest/personal-data-of-url.ts';

const email = (name: string | null): SentPersonalData[] => [{ in: 'query', name, flags: ['email'] }];

describe('what of an address has the form of personal data', () => {
  it.each<[string, string, SentPersonalData[]]>([
    ['nothing', 'https://ads.test/p?cid=12345.678', []],
    ['a version, and no IP address', 'https://ads.test/p?v=1.2.3.4', []],
    ['an e-mail address', 'https://ads.test/p?em=anna@example.com', email('em')],
    ['encoded', 'https://ads.test/p?em=anna%40example.com', email('em')],
    ['an address within an address', `https://ads.test/p?dl=${inner('?email=anna%40example.com')}`, email('dl')],
    ['in base64', `https://ads.test/p?d=${btoa('{"email": "anna@example.com"}')}`, email('d')],
    ['where a name should stand', 'https://ads.test/p?anna@example.com=1', email(null)],
    ['under a name that is a value', 'https://ads.test/p?bo@example.com=anna@example.com', email(null)],
    ['in the path', 'https://ads.test/u/anna@example.com', [{ in: 'path', name: null, flags: ['email'] }]],
    ['in a fragment, which is not sent', 'https://ads.test/p#em=anna@example.com', []],
    ['each place once', 'https://ads.test/p?em=a@example.com&em=b@example.com', email('em')],
    ['a phone number', 'https://ads.test/p?ph=%2B46701234567', [{ in: 'query', name: 'ph', flags: ['phone'] }]],
    ['a personal number', 'https://ads.test/p?id=19811218-9876', [{ in: 'query', name: 'id', flags: ['national-id'] }]],
    ['no address', 'anna@example.com', []],
  ])('%s', (_, url, expected) => {
    expect(personalDataOfUrl(url)).toEqual(expected);
  });

  it('keeps nothing of the text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 20 }), (text, name) => {
        const found = personalDataOfUrl(`https://ads.test/${text}?${name}=${text}&em=${text}@example.com`);
        expect(found.every(({ in: place, flags }) => ['path', 'query'].includes(place) && flags.length > 0)).toBe(true);
        expect(JSON.stringify(found)).not.toContain('@example.com');
      }),
    );
  });

  it('looks at no more of a huge address than it must', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `p${index}=anna@example.com`).join('&');
    expect(personalDataOfUrl(`https://ads.test/?${many}`)).toHaveLength(20);
  });
});

function inner(query: string): string {
  return encodeURIComponent(`https://shop.test/tack${query}`);
}
