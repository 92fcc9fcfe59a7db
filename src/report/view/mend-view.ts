// What the policy could say for a finding to be gone, in both languages, and the patch that writes it.
import type { Finding } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import { visibleJson } from '../../core/visible-json.ts';
import { locales } from '../../i18n/locale.ts';
import type { MessageKey } from '../../i18n/messages/sv.ts';
import { type Translator, translator as translatorIn } from '../../i18n/translator.ts';
import { declaredRow } from '../../policy/table/declared-row.ts';
import { printable } from '../text/printable.ts';
import { anchor } from './anchor.ts';

export interface MendView {
  readonly label: string;
  readonly rows: readonly { readonly language: Locale; readonly label: string; readonly text: string }[];
  /** What of it was proposed, for a person to confirm; null where all of it was seen. */
  readonly toConfirm: string | null;
  readonly patchLabel: string;
  /** RFC 6902; null where another finding’s patch writes the same row. */
  readonly patch: string | null;
  /** Of that finding. */
  readonly patchAnchor: string | null;
}

/** The rows are for the policy page, which may be in either language, whatever the report speaks. */
export function mendView({ mend }: Finding, translator: Translator): MendView | null {
  if (mend === undefined) return null;
  const { t, list } = translator;
  const { declaration, patch, patchOf } = mend;
  const { toConfirm = [] } = declaration;
  return {
    label: t('mend.heading'),
    rows: locales.map((language) => ({
      language,
      label: t(`mend.in.${language}`),
      text: printable(declaredRow(declaration, translatorIn(language))),
    })),
    toConfirm:
      toConfirm.length === 0
        ? null
        : t('mend.toConfirm', { fields: list(toConfirm.map((field) => fieldWords(field, translator))) }),
    patchLabel: t(patch.length === 0 ? 'mend.samePatch' : 'mend.patch'),
    patch: patch.length === 0 ? null : visibleJson(patch).trimEnd(),
    patchAnchor: patchOf === null ? null : anchor('finding', patchOf),
  };
}

const termOf: ReadonlyMap<string, MessageKey> = new Map([
  ['name', 'term.name'],
  ['provider', 'term.provider'],
  ['country', 'term.country'],
  ['party', 'term.party'],
  ['purpose', 'term.purpose'],
  ['consent', 'term.consent'],
  ['duration', 'term.lifetime'],
]);

/** “lagringstid (duration)”: what it is, and what it is called in the file. A policy may name any text. */
function fieldWords(field: string, { t }: Translator): string {
  const term = termOf.get(field);
  const words = term === undefined ? field : t(term);
  return printable(words === field ? field : `${words} (${field})`);
}
