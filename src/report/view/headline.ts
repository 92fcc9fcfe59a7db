// The one sentence that answers, and what keeps it from being the whole truth.
import { failedStart } from '../../core/classify/failed-start.ts';
import type { MissingEvidence, Report } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { problemViews } from './problems.ts';
import { isNamed, type StoredItem } from './stored-items.ts';

export interface HeadlineView {
  /** One or two sentences: what was stored before the choice, and how much of it the policy does not name. */
  readonly sentences: readonly string[];
  /** What was looked for, where nothing was seen. */
  readonly detail: string | null;
  /** What was not seen or not decided, each in one sentence. */
  readonly caveats: readonly CaveatView[];
}

export interface CaveatView {
  readonly kind: 'problem' | 'gap' | 'third-parties-hidden' | 'undecided' | 'failed';
  readonly text: string;
}

export function headline(report: Report, items: readonly StoredItem[], translator: Translator): HeadlineView {
  const pages = new Set(report.runs.flatMap((run) => run.pages.map(({ url }) => url))).size;
  const weakenedBy = caveats(report, translator);
  if (pages === 0) return { sentences: [translator.t('headline.noPage')], detail: null, caveats: weakenedBy };
  const status = report.runs.map(failedStart).find((failed) => failed !== null);
  if (status !== undefined && report.summary.storedBeforeChoice === 0) {
    const text = translator.t('headline.pageError', { status: String(status) });
    return { sentences: [text], detail: null, caveats: weakenedBy };
  }
  if (items.length > 0 || report.summary.thirdParties > 0) {
    return { sentences: sentences(report, items, translator), detail: null, caveats: weakenedBy };
  }
  return {
    sentences: [translator.t('headline.nothing', { runs: report.runs.length })],
    detail: translator.t('headline.lookedFor', { pages }),
    caveats: weakenedBy,
  };
}

/** How the text speaks to its reader: a person’s own visit is “you”, an audit’s is “the visitor”. */
export function voice(report: Report): 'you' | 'visitor' {
  return report.environment.mode === 'people' ? 'you' : 'visitor';
}

function sentences(report: Report, items: readonly StoredItem[], { t }: Translator): readonly string[] {
  const { storedBeforeChoice: early, undeclaredBeforeChoice: unnamed } = report.summary;
  const who = { voice: voice(report), chosen: report.runs.some(({ consent }) => consent.length > 0) ? 'yes' : 'no' };
  if (early > 0)
    return [
      t('headline.storedEarly', { ...who, early }),
      t('headline.ofThoseUnnamed', { early, unnamed, named: early - unnamed }),
    ];

  const allUnnamed = items.filter(({ main }) => !isNamed(main)).length;
  const rest =
    allUnnamed > 0
      ? [t('headline.unnamedOfAll', { unnamed: allUnnamed, named: items.length - allUnnamed, all: items.length })]
      : [];
  return [t('headline.nothingEarly', who), ...rest];
}

function caveats(report: Report, translator: Translator): readonly CaveatView[] {
  const { t, list } = translator;
  const found: CaveatView[] = problemViews(report, translator).map(({ text }) => ({ kind: 'problem', text }));
  const gaps = report.runs.reduce((sum, run) => sum + run.gaps.length, 0);
  if (gaps > 0) found.push({ kind: 'gap', text: t('caveat.gaps', { gaps }) });
  const areHidden = report.environment.hostAccess === 'site-only';
  if (areHidden) found.push({ kind: 'third-parties-hidden', text: t('caveat.thirdPartiesHidden') });
  const missing = new Set(
    report.outcomes.filter(({ outcome }) => outcome === 'undecided').flatMap((one) => one.missing),
  );
  if (areHidden) missing.delete('third-party-hosts');
  const reasons = [...missing].filter((one) => isWeakness(one, report)).map((one) => missingText(one, translator));
  if (reasons.length > 0) found.push({ kind: 'undecided', text: t('caveat.undecided', { reasons: list(reasons) }) });
  const failed = report.outcomes.filter(({ outcome }) => outcome === 'failed').length;
  if (failed > 0) found.push({ kind: 'failed', text: t('caveat.failed', { rules: failed }) });
  return found;
}

/** What other visits would have shown weakens nothing of what these did: it stands with what could not be seen. */
function isWeakness(missing: MissingEvidence, { environment }: Report): boolean {
  if (ofOtherVisits.includes(missing) || ofOthersThanTheSite.includes(missing)) return false;
  return environment.mode === 'audit' || !ofAudits.includes(missing);
}

const ofOtherVisits: readonly MissingEvidence[] = [
  'accept-run',
  'reject-run',
  'withdraw-run',
  'dismiss-run',
  'gpc-run',
  'deletion',
];
/** What the name servers and the world know of others: it stands with what could not be seen. */
const ofOthersThanTheSite: readonly MissingEvidence[] = ['host-aliases', 'recipient-countries'];
/** Nobody looks at the banner of a person's own visit, unless the guided audit does; nor are readings watched there, unless switched on. */
const ofAudits: readonly MissingEvidence[] = ['consent-look', 'second-layer', 'probing'];

export function missingText(missing: MissingEvidence, { t }: Translator): string {
  return t(`missing.${missing}`);
}
