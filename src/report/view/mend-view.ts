// What the policy could say for a finding to be gone, in both languages, and the patch that writes it.
import type { Finding } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { type Translator, translator as translatorOf } from '../../i18n/translator.ts';
import { declaredRow } from '../../policy/table/declared-row.ts';
import { printable } from '../text/printable.ts';

export interface MendView {
  readonly label: string;
  readonly rows: readonly { readonly language: Locale; readonly label: string; readonly text: string }[];
  /** What of it was proposed, for a person to confirm; null where all of it was seen. */
  readonly toConfirm: string | null;
  readonly patchLabel: string;
  /** RFC 6902; null where another finding’s patch writes the same row. */
  readonly patch: string | null;
}

const locales: readonly Locale[] = ['sv', 'en'];
const wordsIn = new Map<Locale, Translator>();

/** The rows are for the policy page, which may be in either language, whatever the report speaks. */
export function mendView({ mend }: Finding, { t, list }: Translator): MendView | null {
  if (mend === undefined) return null;
  const { declaration, patch } = mend;
  const { toConfirm = [] } = declaration;
  return {
    label: t('mend.heading'),
    rows: locales.map((language) => ({
      language,
      label: t(`mend.in.${language}`),
      text: printable(declaredRow(declaration, wordsOf(language))),
    })),
    toConfirm: toConfirm.length === 0 ? null : t('mend.toConfirm', { fields: list(toConfirm) }),
    patchLabel: t(patch.length === 0 ? 'mend.samePatch' : 'mend.patch'),
    patch: patch.length === 0 ? null : visibleJson(patch).trimEnd(),
  };
}

/** Made when first needed: a popup without mends pays for none. */
function wordsOf(language: Locale): Translator {
  const words = wordsIn.get(language) ?? translatorOf(language);
  wordsIn.set(language, words);
  return words;
}
