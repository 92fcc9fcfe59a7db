import type { Locale } from '../../../core/schema/text.ts';
import { draftOf, type Texts, textsIn } from '../draft-of.ts';
import { isForeign, listAt, objectAt, textAt, textOf, valueAt } from '../foreign-value.ts';
import type { Found, Reading } from '../importer.ts';
import { readPurposes } from '../purpose-words.ts';
import { readHost } from '../read-host.ts';
import { type Unread, unread, unreadFields, whyUnread } from '../unread.ts';
import { cookieNames } from './cookie-names.ts';

interface Context {
  readonly config: unknown;
  readonly language: Locale;
}

const known = {
  name: 'text',
  title: 'text',
  description: 'text',
  purposes: 'list',
  cookies: 'list',
  required: 'flag',
  translations: 'object',
} as const;

/** A service with the cookies that belong to it. One that names no cookie leaves nothing to declare, and is told. */
export function readService(service: unknown, where: string, context: Context): Reading {
  const name = textAt(service, 'name');
  if (!isForeign(service) || name === null) return { found: [], unread: [unread(where, service, whyUnread.noName)] };
  const words = listAt(service, 'purposes').flatMap((word) => textOf(word) ?? []);
  const { unread: strange, ...purposes } = readPurposes(words, `${where}.purposes`);
  const { texts, title } = textsOf(service, name, context);
  const common = {
    ...purposes,
    texts,
    provider: title ?? name,
    // Klaro asks for every service that is not required (its annotated configuration); why others need no yes, it does not say.
    consent: service['required'] === true ? ({ kind: 'unknown' } as const) : ({ kind: 'required' } as const),
    toConfirm: ['provider'],
  };
  const cookies = listAt(service, 'cookies').map((cookie, index): Reading => {
    const at = `${where}.cookies[${index}]`;
    const names = cookieNames(cookie, at);
    const host = readHost(names.domain, at);
    const found = names.names.map((one): Found => {
      return { where: at, draft: draftOf({ ...common, name: one, domain: host.domain, path: names.path }) };
    });
    return { found, unread: [...names.unread, ...host.unread] };
  });
  const found = cookies.flatMap((one) => one.found);
  const without: Unread[] = found.length === 0 ? [unread(where, name, noCookies)] : [];
  const rest = unreadFields(service, known, where);
  return { found, unread: [...cookies.flatMap((one) => one.unread), ...strange, ...without, ...rest] };
}

const noCookies = {
  sv: 'tjänsten anger inga kakor som kan läsas, och en tjänst för sig går inte att deklarera',
  en: 'the service names no cookie that can be read, and a service alone cannot be declared',
};

/** Klaro keeps the words with the service, or with the language under the service's name; `zz` stands for all languages. */
function textsOf(
  service: unknown,
  name: string,
  { config, language }: Context,
): { texts: Texts; title: string | null } {
  const said = (key: string, locale: string): string | null =>
    textAt(objectAt(valueAt(service, 'translations'), locale), key) ??
    textAt(valueAt(valueAt(valueAt(config, 'translations'), locale), name), key);
  const own = textsIn(language, textAt(service, 'description') ?? said('description', 'zz'));
  const texts = { sv: said('description', 'sv') ?? own.sv ?? null, en: said('description', 'en') ?? own.en ?? null };
  const titles = [textAt(service, 'title'), said('title', language), said('title', 'zz')];
  return { texts, title: titles.find((title) => title !== null) ?? null };
}
