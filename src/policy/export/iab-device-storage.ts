// Disclosures as vendors of the IAB's framework publish them. Its purposes are finer than a policy's: only whether consent is
// asked for (number 1) is carried over, and a purpose is never guessed.
import type { Declaration } from '../../core/schema/declaration.ts';
import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Locale } from '../../core/schema/text.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { draftOf, purposeWords } from '../import/draft-of.ts';
import { storing } from '../import/iab-device-storage/read-purposes.ts';
import type { Draft } from '../import/importer.ts';
import type { Exporter } from './exporter.ts';
import { countable, starredName, textsOf, wordsIn } from './sayable.ts';

export const iabDeviceStorageExport: Exporter = {
  format: 'iab-device-storage',
  sayable: (one, policy, { language }) => {
    if (one.depth !== 'named' || one.kind === 'pixel') return [];
    return one.kind === 'recipient' ? recipients(one, language) : stored(one, policy, language);
  },
  write: (drafts, { site }, { language }) => {
    const disclosures = drafts.flatMap((draft) => disclosureOf(draft, site.domains[0] ?? '', language));
    const domains = drafts.flatMap((draft) => domainOf(draft, language));
    return visibleJson({ disclosures, domains });
  },
};

type Stored = Extract<Declaration, { kind: 'cookie' | 'storage'; depth: 'named' }>;
type Recipient = Extract<Declaration, { kind: 'recipient'; depth: 'named' }>;

/** What any of the site's own domains may set is disclosed for each of them. */
function stored(one: Stored, { site }: Policy, language: Locale): Draft[] {
  const starred = starredName(one.name);
  if (starred === null) return [];
  const own = site.domains[0];
  const domains = one.domain === null ? site.domains : [one.domain];
  return [...new Set(domains)].map((domain) =>
    draftOf({
      name: starred.name,
      ...(one.kind === 'storage' && { area: 'localStorage', toConfirm: ['area'] }),
      domain: domain === own ? null : domain,
      texts: textsOf(one.purposeText, language),
      consent: { kind: one.consent.kind === 'required' ? 'required' : 'unknown' },
      duration: one.kind === 'cookie' ? lasting(one.duration) : { kind: 'unknown' },
    }),
  );
}

function lasting(duration: DeclaredDuration): DeclaredDuration {
  return duration.kind === 'sliding' && Number.isSafeInteger(duration.seconds) ? duration : countable(duration);
}

function recipients(one: Recipient, language: Locale): Draft[] {
  const words = purposeWords(textsOf(one.purposeText, language));
  return one.domains.map((domain) => ({
    statement: null,
    kind: 'recipient',
    depth: 'named',
    provider: null,
    domains: [domain],
    country: null,
    purpose: 'unknown',
    consent: { kind: one.consent.kind === 'required' ? 'required' : 'unknown' },
    ...(words.purposeText !== null && { purposeText: words.purposeText }),
    ...(words.toConfirm.length > 0 && { toConfirm: words.toConfirm }),
  }));
}

function disclosureOf(draft: Draft, own: string, language: Locale) {
  if ((draft.kind !== 'cookie' && draft.kind !== 'storage') || draft.depth !== 'named') return [];
  const isCookie = draft.kind === 'cookie';
  return [
    {
      identifier: starredName(draft.name)?.text,
      type: isCookie ? 'cookie' : 'web',
      maxAgeSeconds: isCookie ? secondsOf(draft.duration) : null,
      cookieRefresh: draft.duration.kind === 'sliding',
      domains: [draft.domain ?? own],
      purposes: purposesOf(draft),
      description: wordsIn(draft.purposeText, language) ?? undefined,
    },
  ];
}

function domainOf(draft: Draft, language: Locale) {
  if (draft.kind !== 'recipient' || draft.depth !== 'named') return [];
  const use = wordsIn(draft.purposeText, language) ?? undefined;
  return draft.domains.map((domain) => ({ domain, purposes: purposesOf(draft), use }));
}

/** Without number 1 they would say that no consent is needed: they are left out where that is not known. */
function purposesOf({ consent }: Draft): number[] | undefined {
  return consent.kind === 'required' ? [storing] : undefined;
}

function secondsOf(duration: DeclaredDuration): number | undefined {
  if (duration.kind === 'session') return 0;
  return duration.kind === 'seconds' || duration.kind === 'sliding' ? duration.seconds : undefined;
}
