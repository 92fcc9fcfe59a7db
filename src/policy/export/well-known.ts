// /.well-known/cookies.json in the shape with `site` and `count`: what a site says of the cookies that it sets itself.
import type { Purpose } from '../../core/schema/purpose.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { draftOf } from '../import/draft-of.ts';
import type { Draft } from '../import/importer.ts';
import type { Exporter } from './exporter.ts';
import { beginning, countable, textsOf, wordsIn } from './sayable.ts';

/** A purpose that has no category is left out, which says that it is unknown. */
const categories: Readonly<Partial<Record<Purpose, string>>> = {
  necessary: 'necessary',
  preferences: 'preferences',
  statistics: 'analytics',
  marketing: 'marketing',
  other: 'other',
};

export const wellKnownExport: Exporter = {
  format: 'well-known',
  sayable: (one, { site }, { language }) => {
    if (one.kind !== 'cookie' || one.depth !== 'named' || one.party === 'third') return [];
    // Whatever stands in the file is a cookie of the site's own, under its whole name.
    if (one.domain !== null && !site.domains.includes(one.domain)) return [];
    const name = beginning(one.name);
    if (name === null || !('exact' in name)) return [];
    const texts = textsOf(one.purposeText, language);
    return [draftOf({ name, purpose: one.purpose, texts, duration: countable(one.duration) })];
  },
  write: (drafts, { site }, { language }) => {
    const cookies = drafts.flatMap((draft) => cookieOf(draft, language));
    return visibleJson({ site: site.domains[0], count: cookies.length, cookies });
  },
};

function cookieOf(draft: Draft, language: 'sv' | 'en') {
  if (draft.kind !== 'cookie' || draft.depth !== 'named' || !('exact' in draft.name)) return [];
  const { duration } = draft;
  const seconds = duration.kind === 'session' ? 0 : duration.kind === 'seconds' ? duration.seconds : undefined;
  return [
    {
      name: draft.name.exact,
      category: categories[draft.purpose],
      max_age: seconds,
      purpose: wordsIn(draft.purposeText, language) ?? undefined,
    },
  ];
}
