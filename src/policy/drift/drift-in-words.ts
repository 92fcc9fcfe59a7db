import type { Translator } from '../../i18n/translator.ts';
import type { Drift } from './drift.ts';
import type { SectionDrift } from './section-drift.ts';
import type { StatementDrift } from './statement-drift.ts';

/** One line for each section, then what to read again and what to do; a single line more when nothing changed. */
export function driftInWords({ sections, statements, isSame, isOtherPage }: Drift, translator: Translator): string[] {
  const { t } = translator;
  if (isOtherPage) return [t('drift.otherPage')];
  return [
    ...sections.map((one) => sectionWords(one, translator)),
    ...(isSame ? [t('drift.none')] : []),
    ...(statements.length === 0 ? [] : [t('drift.readAgain')]),
    ...statements.map((one) => `  ${statementWords(one, translator)}`),
    ...(isSame ? [] : [t('drift.next')]),
  ];
}

function sectionWords({ how, section, onPage }: SectionDrift, { t }: Translator): string {
  return t(`drift.section.${how}`, { section, heading: onPage?.heading ?? '' });
}

function statementWords({ id, section, because, declarations }: StatementDrift, { t, list }: Translator): string {
  const told = t(`drift.because.${because}`, { id, section });
  return declarations.length === 0 ? told : `${told} ${t('drift.hangs', { declarations: list(declarations) })}`;
}
