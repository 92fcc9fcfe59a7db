// How it was measured and what could not be seen: a verdict without its conditions cannot be repeated.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import { lawWords } from '../../i18n/law-words.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type LimitView, limits } from './limits.ts';
import { refusedTable } from './refused-table.ts';
import { ruleTitle } from './rule-title.ts';
import type { TableView } from './table-view.ts';
import { visitTable } from './visit-table.ts';
import { type VisitValidityView, visitValidity } from './visit-validity.ts';

export interface MeasuredView {
  readonly heading: string;
  readonly limitsHeading: string;
  readonly limits: readonly LimitView[];
  readonly clearHeading: string;
  /** Rules that looked and found nothing. */
  readonly clear: readonly string[];
  readonly conditionsHeading: string;
  readonly conditions: readonly ConditionView[];
  readonly visits: TableView | null;
  readonly validityHeading: string;
  /** Of each visit what it saw of the site, and what weakens that. */
  readonly validity: readonly VisitValidityView[];
  readonly refused: TableView | null;
}

export interface ConditionView {
  readonly name: string;
  readonly value: string;
}

export function measured(report: Report, rules: readonly Rule[], translator: Translator): MeasuredView {
  const { t } = translator;
  return {
    heading: t('measured.heading'),
    limitsHeading: t('measured.limits'),
    limits: limits(report, rules, translator),
    clearHeading: t('measured.clear'),
    clear: report.outcomes
      .filter(({ outcome }) => outcome === 'clear')
      .map(({ rule }) => ruleTitle(rule, rules, translator)),
    conditionsHeading: t('measured.conditions'),
    conditions: conditions(report, translator),
    visits: visitTable(report.runs, translator),
    validityHeading: t('validity.heading'),
    validity: visitValidity(report, translator),
    refused: refusedTable(report.runs, translator),
  };
}

function conditions(report: Report, { t, locale }: Translator): readonly ConditionView[] {
  const { environment, policy, tool, site, runs } = report;
  const { browser, version, language, mode, profile, thirdPartyCookies, hostAccess, rawValues, probing } = environment;
  const areAliasesAsked = runs.some(({ canonicalNames }) => canonicalNames !== null);
  return [
    { name: t('measured.address'), value: site.url },
    { name: t('measured.policy'), value: `${policy.id} (SHA-256 ${policy.sha256})` },
    { name: t('measured.lawProfile'), value: t(`lawProfile.${report.profile}`, lawWords(report.profile, locale)) },
    { name: t('measured.browser'), value: `${browser} ${version}, ${t(`mode.${mode}`)}` },
    { name: t('measured.profile'), value: t(`profile.${profile}`) },
    { name: t('measured.language'), value: language },
    { name: t('measured.thirdPartyCookies'), value: t(`thirdPartyCookies.${thirdPartyCookies}`) },
    { name: t('measured.access'), value: t(`hostAccess.${hostAccess}`) },
    { name: t('measured.aliases'), value: t(areAliasesAsked ? 'aliases.asked' : 'aliases.unasked') },
    { name: t('measured.values'), value: t(rawValues ? 'values.raw' : 'values.digests') },
    { name: t('measured.probing'), value: t(probing ? 'probing.watched' : 'probing.unwatched') },
    { name: t('measured.tool'), value: `Kakvakt ${tool.version}` },
  ];
}
