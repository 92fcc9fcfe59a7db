import { addressee } from '../../core/classify/addressee.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Translator } from '../../i18n/translator.ts';
import { nameWords } from '../table/name-words.ts';
import type { Difference, FieldDifference } from './difference.ts';

/** One line for each entry that differs, and under it one for each member; one line when nothing does. */
export function differencesInWords(all: readonly Difference[], translator: Translator): string[] {
  if (all.length === 0) return [translator.t('difference.none')];
  return all.flatMap((one) => [
    translator.t(`difference.${one.how}`, { subject: subjectOf(one, translator) }),
    ...one.fields.map((field) => `  ${fieldWords(field, one, translator)}`),
  ]);
}

function subjectOf({ part, id, declaration }: Difference, translator: Translator): string {
  if (declaration !== null)
    return translator.t('difference.declaration', { name: about(declaration, translator), id: declaration.id });
  return part === 'statement'
    ? translator.t('difference.statement', { id: id ?? '' })
    : translator.t(part === 'declaration' ? 'difference.site' : `difference.${part}`);
}

function about(declaration: Declaration, translator: Translator): string {
  if (declaration.kind === 'cookie' || declaration.kind === 'storage') return nameWords(declaration, translator);
  return declaration.depth === 'named' ? addressee(declaration) : declaration.covers[translator.locale];
}

/** A whole part that came or went has no member of its own to name. */
function fieldWords({ path, before, after }: FieldDifference, { part }: Difference, translator: Translator): string {
  const data = { before: valueWords(path, before, translator), after: valueWords(path, after, translator) };
  return translator.t('difference.field', { field: path === '' ? part : path, ...data });
}

function valueWords(path: string, value: unknown, { t, duration }: Translator): string {
  if (value === null) return t('difference.nothing');
  if (/duration\.\w*[sS]econds$/.test(path) && typeof value === 'number') return duration(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
