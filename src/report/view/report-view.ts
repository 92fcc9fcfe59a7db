// A report as people read it, in one language: every word is chosen here, and every output only lays them out.
import type { Rule } from '../../core/audit/rule.ts';
import type { Report } from '../../core/schema/report.ts';
import type { Locale } from '../../core/schema/text.ts';
import type { Translator } from '../../i18n/translator.ts';
import { type ConsentLineView, consentLine } from './consent-line.ts';
import { type ConsentVisitsView, consentVisits } from './consent-visits.ts';
import { type ContactMapView, contactMap } from './contact-map.ts';
import { contactTable } from './contact-table.ts';
import { contacts } from './contacts.ts';
import { type FigureView, figures } from './figures.ts';
import { type FindingGroupView, findingGroups } from './finding-groups.ts';
import { type HeadlineView, headline } from './headline.ts';
import { cookieTable, storageTable } from './item-tables.ts';
import { type LifetimesView, lifetimes } from './lifetimes.ts';
import { type MeasuredView, measured } from './measured.ts';
import { printableReport } from './printable-report.ts';
import { probeTable } from './probe-table.ts';
import { safeHref } from './safe-href.ts';
import { type SeverityCount, severityCounts } from './severity-counts.ts';
import { sharingTable } from './sharing-table.ts';
import { type SideBySideView, sideBySide } from './side-by-side.ts';
import { acceptedIn, type StepsView, steps } from './steps.ts';
import { storedItems } from './stored-items.ts';
import { subjectFacts } from './subject-facts.ts';
import type { TableView } from './table-view.ts';
import { organisations } from './who.ts';

export interface ReportView {
  readonly locale: Locale;
  readonly title: string;
  readonly site: string;
  /** Address of the site where it may be linked: http and https alone. */
  readonly siteHref: string | null;
  /** When, and against which policy. */
  readonly origin: string;
  readonly headline: HeadlineView;
  readonly figures: readonly FigureView[];
  readonly steps: StepsView;
  readonly line: ConsentLineView;
  readonly findings: FindingsView;
  /** null where there is nothing to compare. */
  readonly sideBySide: SideBySideView | null;
  readonly consents: ConsentVisitsView;
  readonly contacts: ContactsView;
  /** null where nothing was stored. */
  readonly lifetimes: LifetimesView | null;
  /** The last of the tables of `contacts`; null where nothing was passed on. */
  readonly sharings: TableView | null;
  readonly items: ItemsView;
  readonly probes: TablesView;
  readonly measured: MeasuredView;
  readonly words: WordsView;
}

export interface FindingsView {
  readonly heading: string;
  readonly counts: readonly SeverityCount[];
  readonly groups: readonly FindingGroupView[];
  readonly none: string;
  /** How many can be mended in the policy, and how; null: none can. */
  readonly mendNote: string | null;
  /** How many the baseline accepts; null: none. */
  readonly acceptedNote: string | null;
}

export interface TablesView {
  readonly heading: string;
  readonly intro: string;
  readonly tables: readonly TableView[];
}

export interface ContactsView extends TablesView {
  /** null where nobody was contacted. */
  readonly map: ContactMapView | null;
}

export interface ItemsView extends TablesView {
  readonly cookies: number;
  /** In other storage. */
  readonly elsewhere: number;
}

/** Labels that stand inside the parts. */
export interface WordsView {
  readonly why: string;
  readonly fix: string;
  readonly regime: string;
  readonly rule: string;
  readonly colophon: string;
  readonly language: string;
  /** Says how many more there are than are shown. */
  readonly rest: (count: number) => string;
}

interface MadeView {
  readonly rules: readonly Rule[];
  readonly translator: Translator;
  readonly view: ReportView;
}

/** Of each report the view made last: formats that are written after one another share it. */
const made = new WeakMap<Report, MadeView>();

/** The same view for the same report, rules and language. A report is a value: it does not change. */
export function reportView(report: Report, rules: readonly Rule[], translator: Translator): ReportView {
  const last = made.get(report);
  if (last?.rules === rules && last.translator.locale === translator.locale) return last.view;
  const view = makeView(report, rules, translator);
  made.set(report, { rules, translator, view });
  return view;
}

function makeView(report: Report, rules: readonly Rule[], translator: Translator): ReportView {
  const { t } = translator;
  const shown = printableReport(report);
  const items = storedItems(shown.runs);
  const known = organisations(shown.runs);
  const groups = findingGroups(shown, rules, subjectFacts(report.runs, shown.runs, known, translator), translator);
  const tables = [cookieTable, storageTable].map((table) => table(items, shown.runs, known, translator));
  const probes = probeTable(shown.runs, translator);
  const contacted = contacts(shown.runs, known);
  const others = contactTable(contacted, translator);
  const sharings = sharingTable(shown.runs, known, translator);
  const how = measured(shown, rules, translator);
  const linked = [...tables, others, how.refused].flatMap((table) => table?.rows ?? []);
  const anchors = new Set(linked.map((row) => row.anchor));
  const hasRow = (row: string) => anchors.has(row);
  return {
    locale: translator.locale,
    title: t('report.title', { site: shown.site.host }),
    site: shown.site.host,
    siteHref: safeHref(report.site.url),
    origin: origin(shown, translator),
    headline: headline(shown, items, translator),
    figures: figures(shown, items, translator),
    steps: steps(groups, translator),
    line: consentLine(shown, known, translator, hasRow),
    findings: {
      heading: t('findings.heading'),
      counts: severityCounts(shown.summary, translator),
      groups,
      none: t('findings.none'),
      mendNote: mendNote(shown, translator),
      acceptedNote: acceptedNote(groups, translator),
    },
    sideBySide: sideBySide(shown.runs, items, contacted, known, translator),
    consents: consentVisits(shown.runs, translator),
    contacts: {
      heading: t('contacts.heading'),
      map: contactMap(shown.runs, known, translator, hasRow),
      tables: [others, sharings].filter((table) => table !== null),
      intro: contactsIntro(shown, others !== null, translator),
    },
    sharings,
    lifetimes: lifetimes(items, known, translator, hasRow),
    items: {
      heading: t('items.heading'),
      cookies: items.filter(({ kind }) => kind === 'cookie').length,
      elsewhere: items.filter(({ kind }) => kind === 'storage').length,
      tables: tables.filter((table) => table !== null),
      intro: t(items.length === 0 ? 'items.none' : 'items.intro'),
    },
    probes: {
      heading: t('probes.heading'),
      tables: probes === null ? [] : [probes],
      intro: t(!shown.environment.probing ? 'probes.unwatched' : probes === null ? 'probes.none' : 'probes.intro'),
    },
    measured: how,
    words: {
      why: t('words.why'),
      fix: t('words.fix'),
      regime: t('words.regime'),
      rule: t('words.rule'),
      colophon: t('report.colophon'),
      language: t('language.label'),
      rest: (count) => t('list.rest', { count }),
    },
  };
}

function mendNote({ findings }: Report, { t }: Translator): string | null {
  const count = findings.filter(({ mend }) => mend !== undefined).length;
  return count === 0 ? null : t('mend.note', { count });
}

function acceptedNote(groups: readonly FindingGroupView[], { t }: Translator): string | null {
  const count = acceptedIn(groups);
  return count === 0 ? null : t('findings.acceptedNote', { count });
}

function contactsIntro(report: Report, areAny: boolean, { t }: Translator): string {
  const isTold = report.runs.some(({ requests }) => requests.some(({ category }) => category !== null));
  return [t(whoWasSeen(report, areAny)), ...(areAny && isTold ? [t('contacts.sources')] : [])].join(' ');
}

function whoWasSeen({ environment, runs }: Report, areAny: boolean) {
  if (environment.hostAccess === 'site-only') return areAny ? 'contacts.partly' : 'contacts.hidden';
  if (areAny) return 'contacts.intro';
  return runs.some(({ gaps }) => gaps.length > 0) ? 'contacts.incomplete' : 'contacts.none';
}

function origin({ runs, policy }: Report, { t, dateTime }: Translator): string {
  const begun = runs.map(({ startedAtMs }) => startedAtMs);
  if (begun.length === 0) return t('report.originUndated', { policy: policy.id });
  return t('report.origin', { time: dateTime(Math.min(...begun)), policy: policy.id });
}
