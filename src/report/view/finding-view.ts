// One finding in words, with the evidence that shows it.
import { momentInUtc } from '../../core/audit/moment-in-utc.ts';
import type { Rule } from '../../core/audit/rule.ts';
import type { Evidence, Finding, Report, Severity } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { findingText } from './finding-text.ts';
import { type MendView, mendView } from './mend-view.ts';
import { screenshotHref } from './screenshot-href.ts';
import { originLines } from './script-origin.ts';
import type { SubjectFacts } from './subject-facts.ts';
import { subjectName } from './subject-words.ts';
import { visitName, visitsAlike, wayInWords } from './visit-name.ts';

export interface FindingView {
  readonly anchor: string;
  readonly id: string;
  readonly severity: Severity;
  /** What it is about: names a stored item, a recipient, a declaration, the banner, or what told of consent. */
  readonly subject: string;
  /** Who stored that item and for how long, where it is one. */
  readonly facts: string | null;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** In how many of the repeated visits, in words that mark what did not show each time; null where none was repeated. */
  readonly stability: string | null;
  /** In which visits; null where there was but one, or where the finding is that nothing was seen. */
  readonly seenIn: string | null;
  /** Which declaration it goes against, or what the policy says. */
  readonly against: string | null;
  /** Until when the baseline accepts it, and why; null where it does not. */
  readonly accepted: string | null;
  /** What the policy could say; null where declaring would mend nothing. */
  readonly mend: MendView | null;
  readonly evidenceLabel: string;
  readonly evidence: readonly EvidenceView[];
}

export interface EvidenceView {
  readonly when: string;
  /** In UTC, to the thousandth of a second; null where the visit is not in the report. */
  readonly at: { readonly iso: string; readonly text: string } | null;
  readonly where: string | null;
  /** What of WordPress the script belongs to, and who loaded it; a line each. */
  readonly origin: readonly string[];
  readonly page: string | null;
  readonly note: string | null;
  /** File beside the report with a picture of the page in that visit, before a choice was made; null: there is none. */
  readonly picture: { readonly href: string; readonly label: string } | null;
}

/** Worded when it is asked for: of thousands, few are shown. */
export function findingView(
  finding: Finding,
  report: Report,
  rule: Rule | undefined,
  facts: SubjectFacts,
  translator: Translator,
): FindingView {
  const { t } = translator;
  const words = findingText(finding, rule, report.profile, translator);
  return {
    get anchor() {
      return anchor('finding', finding.id);
    },
    id: finding.id,
    severity: finding.severity,
    subject: subjectName(finding.subject, translator),
    get facts() {
      return facts(finding.subject);
    },
    get what() {
      return words.what;
    },
    get why() {
      return words.why;
    },
    get fix() {
      return words.fix;
    },
    stability: stability(finding, translator),
    get seenIn() {
      return seenIn(finding, report, translator);
    },
    against: againstWords(finding, report, translator),
    accepted: finding.exception === undefined ? null : t('findings.accepted', finding.exception),
    get mend() {
      return mendView(finding, translator);
    },
    get evidenceLabel() {
      return t('words.evidence', { count: finding.evidence.length });
    },
    get evidence() {
      return finding.evidence.map((evidence) => evidenceView(evidence, report, translator));
    },
  };
}

function againstWords(
  { declaration, statement }: Finding,
  { policy }: Report,
  { t, locale }: Translator,
): string | null {
  if (declaration !== null) return t('findings.against', { id: declaration });
  if (statement === null) return null;
  const cited = policy.statements?.find(({ id }) => id === statement);
  if (cited === undefined) return t('findings.against', { id: statement });
  const { id, section, paraphrase } = cited;
  return t('findings.againstStatement', { id, section, text: paraphrase[locale] });
}

/** What the policy says is no more nor less so in one visit than in another. */
function isOfPolicy({ kind }: Finding['subject']): boolean {
  return kind === 'declaration' || kind === 'statement' || kind === 'policy';
}

function stability({ subject, stability: seen }: Finding, { t }: Translator): string | null {
  if (seen === null || isOfPolicy(subject)) return null;
  return t(seen.seen === seen.of ? 'stability.always' : 'stability.sometimes', seen);
}

function seenIn(
  { subject, scenarios, evidence, stability: repeated }: Finding,
  { runs }: Report,
  translator: Translator,
): string | null {
  const { t, list } = translator;
  const ways = visitsAlike(runs);
  if (isOfPolicy(subject) || scenarios.length === 0 || ways.length < 2) return null;
  const shown = new Set(evidence.map(({ run }) => run));
  const isShown = ({ id, scenario }: Run) => scenarios.includes(scenario) && (shown.size === 0 || shown.has(id));
  const showing = ways.filter((visits) => visits.some(isShown));
  if (showing.length === ways.length && repeated === null) return t('findings.seenInAll', { visits: ways.length });
  return t('findings.seenIn', { scenarios: list(showing.map(([visit]) => wayInWords(visit, translator))) });
}

function evidenceView(
  { run: id, scenario, phase, atMs, url, line, column, chain, page, frame, note }: Evidence,
  { runs, problems }: Report,
  translator: Translator,
): EvidenceView {
  const { t, offset } = translator;
  const run = runs.find((one) => one.id === id);
  const at = momentInUtc(run, atMs);
  const visit = run ?? { scenario, environment: { gpc: false }, repetition: null };
  const position = line === null ? '' : `:${line}${column === null ? '' : `:${column}`}`;
  return {
    when: `${visitName(visit, translator)} · ${t(`phase.${phase}`)} · ${offset(atMs)}`,
    at: at === null ? null : { iso: at, text: at.replace('T', ' ').replace('Z', ' UTC') },
    where: url === null ? null : `${url}${position}`,
    origin: originLines(url, chain, translator),
    page: placeWords(page === url ? null : page, frame, t),
    note,
    picture: pictureOf(id, run, problems, translator),
  };
}

function placeWords(page: string | null, frame: string | undefined, t: Translator['t']): string | null {
  const places = [
    ...(frame === undefined ? [] : [t('evidence.inFrame', { frame })]),
    ...(page === null ? [] : [t('evidence.onPage', { page })]),
  ];
  return places.length === 0 ? null : places.join(' ');
}

/** Where the choice could not be made, what was pictured then is near to the page as the visitor met it. */
function pictureOf(
  id: string,
  run: Run | undefined,
  problems: Report['problems'],
  { t }: Translator,
): EvidenceView['picture'] {
  const met = screenshotHref(run ?? {});
  if (met !== null) return { href: met, label: t('visit.screenshot') };
  const [href = null] = problems.flatMap((problem) => (problem.run === id ? (screenshotHref(problem) ?? []) : []));
  return href === null ? null : { href, label: t('problem.screenshot') };
}
