import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { Translator } from '../../i18n/translator.ts';
import { durationWords } from '../table/duration-words.ts';
import type { ItemLabel } from './compared-item.ts';
import type { Camp } from './sides.ts';
import type { Disagreement } from './three-way.ts';

/** What the file was held against. */
type Compared = 'page' | 'browser' | 'both';

/** One line for each disagreement; a single line when there is none. */
export function threeWayInWords(
  all: readonly Disagreement[],
  translator: Translator,
  sides: Compared = 'both',
): string[] {
  const { t } = translator;
  if (all.length === 0) return [t('compare.none', { sides })];
  return all.map((one) =>
    t('compare.line', {
      item: itemWords(one.item, translator),
      field: t(`compare.field.${one.field}`),
      said: campsInWords(one, translator).join('; '),
    }),
  );
}

function itemWords({ name, area, domain, declaration }: ItemLabel, { t }: Translator): string {
  const more = [area === null ? '' : t(`area.${area}`), domain ?? '', declaration ?? ''].filter((word) => word !== '');
  const plain = name === '' ? t('items.nameless') : name;
  return more.length === 0 ? plain : `${plain} (${more.join(', ')})`;
}

function campsInWords(one: Disagreement, translator: Translator): string[] {
  const { t } = translator;
  switch (one.field) {
    case 'presence':
      return one.camps.flatMap(({ sides, value }) =>
        sides.map((side) => t(`compare.presence.${side}`, { there: value ? 'yes' : 'no' })),
      );
    case 'lifetime':
      return said(one.camps, (value: DeclaredDuration) => durationWords(value, translator), translator);
    case 'party':
      return said(
        one.camps,
        (value) => (value === 'first' || value === 'third' ? t(`party.${value}`) : value),
        translator,
      );
    case 'purpose':
      return said(one.camps, (value) => t(`purpose.${value}`), translator);
    case 'provider':
      return said(one.camps, (value) => value, translator);
    default:
      return one satisfies never;
  }
}

function said<V>(all: readonly Camp<V>[], words: (value: V) => string, { t, list }: Translator): string[] {
  return all.map(({ sides, value }) =>
    t('compare.said', { sides: list(sides.map((side) => t(`compare.side.${side}`))), value: words(value) }),
  );
}
