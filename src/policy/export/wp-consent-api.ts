// Registrations for the WP Consent API: PHP to paste into a plugin or the theme's functions.php.
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { Purpose } from '../../core/schema/purpose.ts';
import { draftOf } from '../import/draft-of.ts';
import type { Draft } from '../import/importer.ts';
import { registration } from '../import/source/source.ts';
import { durationInEnglish } from './duration-in-english.ts';
import type { Exporter } from './exporter.ts';
import { beginning, countable, textsOf, trimmed, wordsIn } from './sayable.ts';

/** What has none of these the API takes for marketing (wp_validate_consent_category): that would be said of it, and not be so. */
const categories: Readonly<Partial<Record<Purpose, string>>> = {
  necessary: 'functional',
  preferences: 'preferences',
  statistics: 'statistics',
  marketing: 'marketing',
};

export const wpConsentApiExport: Exporter = {
  format: 'wp-consent-api',
  sayable: (one, _, { language }) => {
    if ((one.kind !== 'cookie' && one.kind !== 'storage') || one.depth !== 'named') return [];
    const name = beginning(one.name);
    if (name === null || !('exact' in name) || categories[one.purpose] === undefined) return [];
    if (one.kind === 'storage' && one.area !== 'localStorage') return [];
    const audience = one.audience === 'all' ? null : one.audience;
    const draft = draftOf({
      name,
      ...(one.kind === 'storage' && { area: 'localStorage' }),
      domain: one.domain,
      provider: trimmed(one.provider),
      purpose: one.purpose,
      texts: textsOf(one.purposeText, language),
      duration: countable(one.duration),
      audience: audience ?? null,
    });
    return [draft];
  },
  write: (drafts, { site }, { language }) => {
    const calls = drafts.flatMap((draft) => callOf(draft, language)).map((call) => `\t${call}`);
    return ['<?php', `// ${site.domains[0]}`, `if ( function_exists( '${registration}' ) ) {`, ...calls, '}', ''].join(
      '\n',
    );
  },
};

function callOf(draft: Draft, language: 'sv' | 'en'): string[] {
  if ((draft.kind !== 'cookie' && draft.kind !== 'storage') || draft.depth !== 'named') return [];
  if (!('exact' in draft.name)) return [];
  const args = [
    quoted(draft.name.exact),
    quoted(draft.provider ?? ''),
    quoted(categories[draft.purpose] ?? ''),
    quoted(expiry(draft.duration)),
    quoted(wordsIn(draft.purposeText, language) ?? ''),
    quoted(''),
    String(draft.audience === 'member'),
    String(draft.audience === 'administrator'),
    quoted(draft.kind === 'cookie' ? 'HTTP' : 'LOCALSTORAGE'),
    quoted(draft.domain ?? ''),
  ];
  return [`${registration}( ${args.join(', ')} );`];
}

function expiry(duration: DeclaredDuration): string {
  if (duration.kind === 'session') return 'session';
  return duration.kind === 'seconds' ? durationInEnglish(duration.seconds) : '';
}

/** In single quotes only the quote and the backslash are special (PHP manual, Strings). */
function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
