// What sites publish under /.well-known/cookies.json. The path has no registered meaning and two shapes in use: with `site`
// and `count` (the Go framework forge), and with `domain` and `last_updated` (a browser extension).
import type { Locale } from '../../../core/schema/text.ts';
import { draftOf, textsIn } from '../draft-of.ts';
import { flagAt, isForeign, listAt, numberAt, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, type Reading, together } from '../importer.ts';
import { type PurposeWords, readPurposes } from '../purpose-words.ts';
import type { Source } from '../source/source.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';

export const wellKnown: Importer = {
  format: 'well-known',
  consentTool: null,
  wanted: {
    sv: 'Väntade JSON med site eller domain, och listan cookies.',
    en: 'Expected JSON with site or domain, and the list cookies.',
  },
  recognises: (source) => isManifest(source),
  read: (source, { language, site }) => {
    const value = source.kind === 'json' ? source.value : null;
    const cookies = listAt(value, 'cookies').map((cookie, index) => readCookie(cookie, `cookies[${index}]`, language));
    const owner = textAt(value, 'site') ?? textAt(value, 'domain');
    const other = owner !== null && !owner.toLowerCase().includes(site) ? [unread('site', owner, otherSite)] : [];
    const rest = isForeign(value) ? unreadFields(value, ofFile, 'file') : [];
    return together([...cookies, { found: [], unread: [...other, ...rest] }]);
  },
};

const ofFile = { site: 'text', domain: 'text', count: 'number', cookies: 'list' } as const;
const otherSite = {
  sv: 'filen gäller enligt sig själv en annan webbplats än den angivna',
  en: 'by its own words the file is of another site than the one given',
};

function isManifest(source: Source): boolean {
  if (source.kind !== 'json' || !Array.isArray(valueAt(source.value, 'cookies'))) return false;
  return textAt(source.value, 'site') !== null || textAt(source.value, 'domain') !== null;
}

const known = {
  name: 'text',
  category: 'text',
  max_age: 'number',
  purpose: 'text',
  vendor: 'text',
  essential: 'flag',
} as const;

/** Both shapes have it, and mean the cookies that a site cannot do without. */
const words: PurposeWords = { essential: 'necessary' };

function readCookie(cookie: unknown, where: string, language: Locale): Reading {
  const name = valueAt(cookie, 'name');
  if (!isForeign(cookie) || typeof name !== 'string' || name === '') {
    return { found: [], unread: [unread(where, cookie, whyUnread.noName)] };
  }
  const category = textAt(cookie, 'category') ?? (flagAt(cookie, 'essential') ? 'essential' : null);
  const { unread: strange, ...purposes } = readPurposes(
    category === null ? [] : [category],
    `${where}.category`,
    words,
  );
  const contradicts = flagAt(cookie, 'essential') && purposes.purpose !== 'necessary';
  const seconds = numberAt(cookie, 'max_age');
  const draft = draftOf({
    name: { exact: name },
    provider: textAt(cookie, 'vendor'),
    ...purposes,
    texts: textsIn(language, textAt(cookie, 'purpose')),
    duration:
      seconds === null || seconds < 0
        ? { kind: 'unknown' }
        : seconds === 0
          ? { kind: 'session' }
          : { kind: 'seconds', seconds },
  });
  return {
    found: [{ where, draft }],
    unread: [
      ...strange,
      ...(contradicts ? [unread(`${where}.essential`, category, contradiction)] : []),
      ...(seconds !== null && seconds < 0 ? [unread(`${where}.max_age`, seconds, whyUnread.duration)] : []),
      ...unreadFields(cookie, known, where),
    ],
  };
}

const contradiction = {
  sv: 'den kallas nödvändig, men har en kategori som säger något annat',
  en: 'it is called essential, and has a category that says something else',
};
