// Cookies as WordPress plugins register them with the WP Consent API (api.php and class-cookie-info.php of the plugin
// wp-consent-api): the calls in PHP, or what wp_get_cookie_info() gives, as JSON.
import { entriesAt, isForeign, textAt, valueAt } from '../foreign-value.ts';
import { type Importer, together } from '../importer.ts';
import type { Source } from '../source/source.ts';
import { readRegistration } from './read-registration.ts';

export const wpConsentApi: Importer = {
  format: 'wp-consent-api',
  consentTool: null,
  wanted: {
    sv: 'Väntade PHP med anrop av wp_add_cookie_info(), eller svaret från wp_get_cookie_info() som JSON.',
    en: 'Expected PHP with calls of wp_add_cookie_info(), or the answer of wp_get_cookie_info() as JSON.',
  },
  recognises: (source) => registrations(source).length > 0,
  read: (source, { language, site }) => {
    return together(registrations(source).map(([where, entry]) => readRegistration(entry, where, language, site)));
  },
};

type Registration = readonly [where: string, entry: Readonly<Record<string, unknown>>];

const parameters = [
  'name',
  'plugin_or_service',
  'category',
  'expires',
  'function',
  'collectedPersonalData',
  'memberCookie',
  'administratorCookie',
  'type',
  'domain',
] as const;

function registrations(source: Source): Registration[] {
  if (source.kind === 'php') {
    return source.calls.map(({ line, args }) => {
      const given = args.map(
        (value, index) => [parameters[index] ?? `argument ${index + 1}`, value ?? code(value)] as const,
      );
      return [`wp_add_cookie_info (${line})`, Object.fromEntries(given)] as const;
    });
  }
  if (source.kind !== 'json') return [];
  const entries = Array.isArray(source.value) ? Object.entries(source.value) : entriesAt({ all: source.value }, 'all');
  return entries.flatMap(([key, entry]): Registration[] => {
    if (!isForeign(entry) || valueAt(entry, 'plugin_or_service') === undefined) return [];
    return [[key, { name: textAt(entry, 'name') ?? key, ...entry }]];
  });
}

/** What only running the PHP would tell is shown as what it is; a null is nothing said. */
function code(value: undefined | null): unknown {
  return value === null ? null : ['…'];
}
