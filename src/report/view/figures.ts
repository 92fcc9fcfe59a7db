// Three numbers for the first glance.
import type { Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isNamed, type StoredItem } from './stored-items.ts';

export interface FigureView {
  readonly value: string;
  readonly label: string;
  /** For a third of a popup’s width. */
  readonly shortLabel: string;
  readonly detail: string | null;
  /** Set apart by the accent: something was stored before the choice. */
  readonly isEarly: boolean;
}

export function figures(
  report: Report,
  items: readonly StoredItem[],
  { t, number }: Translator,
): readonly FigureView[] {
  const { storedBeforeChoice, thirdParties, undeclaredThirdParties } = report.summary;
  const unnamed = items.filter(({ main }) => !isNamed(main)).length;
  const areVisible = report.environment.hostAccess === 'all-sites';
  return [
    {
      value: number(storedBeforeChoice),
      label: t('figure.storedEarly'),
      shortLabel: t('figure.storedEarly'),
      detail: t('figure.ofStored', { all: items.length }),
      isEarly: storedBeforeChoice > 0,
    },
    {
      value: number(unnamed),
      label: t('figure.unnamed'),
      shortLabel: t('figure.unnamed.short'),
      detail: t('figure.ofStored', { all: items.length }),
      isEarly: false,
    },
    areVisible
      ? {
          value: number(thirdParties),
          label: t('figure.thirdParties', { count: thirdParties }),
          shortLabel: t('figure.thirdParties.short', { count: thirdParties }),
          detail: thirdParties > 0 ? t('figure.thirdPartiesUnnamed', { count: undeclaredThirdParties }) : null,
          isEarly: false,
        }
      : {
          value: thirdParties > 0 ? t('figure.atLeast', { count: thirdParties }) : '?',
          label: t('figure.thirdParties', { count: thirdParties }),
          shortLabel: t('figure.thirdParties.short', { count: thirdParties }),
          detail: t('figure.hidden'),
          isEarly: false,
        },
  ];
}
