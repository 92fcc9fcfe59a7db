import type { CookieDeclaration, StorageDeclaration } from '../../core/schema/declaration.ts';
import type { NameMatch } from '../../core/schema/name-match.ts';
import type { Purpose } from '../../core/schema/purpose.ts';
import type { StorageArea } from '../../core/schema/storage.ts';
import type { Locale } from '../../core/schema/text.ts';
import type { Draft } from './importer.ts';

type Stored = Extract<CookieDeclaration | StorageDeclaration, { depth: 'named' }>;

/** What a source said of one stored item; what is left out was not said. */
export interface Said {
  readonly name: NameMatch;
  /** Left out: it is a cookie. */
  readonly area?: StorageArea;
  readonly domain?: string | null;
  /** Of cookies. */
  readonly party?: 'first' | 'third' | null;
  readonly provider?: string | null;
  readonly purpose?: Purpose;
  readonly otherPurposes?: readonly Purpose[];
  readonly texts?: Texts;
  readonly consent?: Stored['consent'];
  readonly duration?: Stored['duration'];
  readonly audience?: 'member' | 'administrator' | null;
  /** Of cookies. */
  readonly path?: string | null;
  readonly toConfirm?: readonly string[];
}

export type Texts = Readonly<Partial<Record<Locale, string | null>>>;

export function draftOf(said: Said): Draft {
  const { area, path, party = null, otherPurposes = [], audience, texts = {} } = said;
  const words = purposeWords(texts);
  const common = {
    statement: null,
    depth: 'named',
    name: said.name,
    domain: said.domain ?? null,
    provider: said.provider ?? null,
    purpose: said.purpose ?? 'unknown',
    ...(otherPurposes.length > 0 && { otherPurposes: [...otherPurposes] }),
    ...(words.purposeText !== null && { purposeText: words.purposeText }),
    consent: said.consent ?? { kind: 'unknown' },
    duration: said.duration ?? { kind: 'unknown' },
    ...(audience && { audience }),
    ...confirming([...(said.toConfirm ?? []), ...words.toConfirm]),
  } as const;
  if (area !== undefined) return { ...common, kind: 'storage', area };
  return { ...common, ...(typeof path === 'string' && { path }), kind: 'cookie', party };
}

function confirming(toConfirm: string[]): { toConfirm?: string[] } {
  return toConfirm.length === 0 ? {} : { toConfirm };
}

/**
 * A policy says its purposes in both languages. Where the source has one, its words stand for both, and the other waits
 * for a person to translate and confirm it.
 */
export function purposeWords({ sv = null, en = null }: Texts) {
  const [first, second] = [sv ?? en, en ?? sv];
  if (first === null || second === null) return { purposeText: null, toConfirm: [] };
  const missing = sv === null ? ['purposeText.sv'] : en === null ? ['purposeText.en'] : [];
  return { purposeText: { sv: first, en: second }, toConfirm: missing };
}

/** A text in one language; null in one that is neither of ours. */
export function textsIn(language: Locale, text: string | null): Texts {
  return { [language]: text };
}
