import type { Rule } from '../../core/audit/rule.ts';
import type { ProfileId } from '../../core/schema/profile-id.ts';
import type { Regime, Severity } from '../../core/schema/report.ts';
import { type Law, laws } from '../../i18n/law.ts';
import { lawWords } from '../../i18n/law-words.ts';
import { textWithoutData } from '../../i18n/text-without-data.ts';
import type { Translator } from '../../i18n/translator.ts';
import { regimeWords } from '../view/regime-words.ts';
import { type SarifLevel, sarifLevels } from './sarif-level.ts';
import { sarifText } from './sarif-text.ts';

interface SarifMessage {
  readonly text: string;
  readonly markdown?: string;
}

interface SarifRule {
  readonly id: string;
  readonly shortDescription: SarifMessage;
  readonly fullDescription: SarifMessage;
  readonly help: SarifMessage;
  readonly helpUri: string;
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: { readonly tags: readonly string[]; readonly 'problem.severity': string };
}

/** What each regime is read in: the law itself, and for the site’s own words the law that asks for them (articles 12 to 14). */
const sources: Readonly<Record<Regime, (law: Law) => string>> = {
  lek: ({ storingSource }) => storingSource,
  gdpr: ({ dataSource }) => dataSource,
  policy: ({ dataSource }) => dataSource,
  security: () => 'https://www.rfc-editor.org/rfc/rfc6265#section-8',
};

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

export function sarifRule(
  { id, title, severity, regime, texts }: Rule,
  profile: ProfileId,
  translator: Translator,
): SarifRule {
  const { locale } = translator;
  const law = lawWords(profile, locale);
  const words = (text: Rule['title']) => textWithoutData(text[locale], locale, law);
  const all = Object.values(texts);
  const paragraphs = [...new Set(all.flatMap(({ why, fix }) => [words(why), words(fix)]))];
  return {
    id,
    shortDescription: { text: sarifText(title[locale]) },
    fullDescription: { text: sarifText(all.map(({ what }) => words(what)).join(' ')) },
    help: { text: sarifText([...paragraphs, regimeWords(regime, profile, translator)].join(' ')) },
    helpUri: sources[regime](laws[profile]),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: ['privacy', regime], 'problem.severity': severityNames[severity] },
  };
}

/** A rule that the report names and nobody knows any more. */
export function unknownRule(id: string, { t }: Translator): Pick<SarifRule, 'id' | 'shortDescription' | 'help'> {
  const text = sarifText(id);
  return { id, shortDescription: { text }, help: { text: sarifText(t('sarif.unknownRule', { rule: id })) } };
}
