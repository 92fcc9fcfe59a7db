// A knowledge base for the EDPB's Website Auditing Tool, so that an officer sees a site's own words beside what the tool finds.
import type { Purpose } from '../../core/schema/purpose.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { draftOf } from '../import/draft-of.ts';
import type { Draft } from '../import/importer.ts';
import type { Exporter } from './exporter.ts';
import { beginning, textsOf, trimmed, wordsIn } from './sayable.ts';

const categories: Readonly<Record<Purpose, string>> = {
  necessary: 'necessary',
  preferences: 'preferences',
  statistics: 'analytics',
  marketing: 'marketing',
  other: 'other',
  unknown: '',
};

export const watExport: Exporter = {
  format: 'wat',
  sayable: (one, _, { language }) => {
    if (one.kind !== 'cookie' || one.depth !== 'named') return [];
    const name = beginning(one.name);
    // In a name that is no beginning, a star is taken for a part that varies.
    if (name === null || ('exact' in name && name.exact.includes('*'))) return [];
    const texts = textsOf(one.purposeText, language);
    return [draftOf({ name, domain: one.domain, provider: trimmed(one.provider), purpose: one.purpose, texts })];
  },
  write: (drafts, { site, source }, { language }) => {
    const head = {
      name: site.name,
      author: site.name,
      category: 'cookie',
      created_at: `${source.retrieved}T00:00:00.000Z`,
    };
    const knowledges = drafts.flatMap((draft) => knowledgeOf(draft, language));
    return visibleJson([{ ...head, knowledges }]);
  },
};

function knowledgeOf(draft: Draft, language: 'sv' | 'en') {
  if (draft.kind !== 'cookie' || draft.depth !== 'named' || 'pattern' in draft.name) return [];
  return [
    {
      kind: 'cookie',
      domain: draft.domain ?? '',
      name: 'exact' in draft.name ? draft.name.exact : draft.name.prefix,
      category: categories[draft.purpose],
      source: '',
      controller: draft.provider ?? '',
      date: '',
      policy: '',
      reference: '',
      comment: wordsIn(draft.purposeText, language) ?? '',
      wildcard_match: 'prefix' in draft.name ? 1 : 0,
    },
  ];
}
