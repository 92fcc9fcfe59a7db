import type { DrivenScenario } from '../audit/audit-options.ts';
import { type ConnectTo, parseConnectTo } from '../audit/browser/connect-to.ts';
import { UsageError } from '../audit/usage-error.ts';
import { type ProfileId, profileIdSchema } from '../core/schema/profile-id.ts';
import type { Severity } from '../core/schema/report.ts';
import type { Locale } from '../core/schema/text.ts';
import { siteOf } from '../core/site-of.ts';
import { locales } from '../i18n/locale.ts';
import { type ReportFormat, reportFormats } from '../report/report-file.ts';
import { didYouMean } from './did-you-mean.ts';
import { usageMessages } from './messages.ts';
import type { OptionName } from './options.ts';
import { parseUrl } from './parse-url.ts';
import { type GivenArguments, readOptions } from './read-options.ts';

export type FailOn = Severity | 'never';

export interface AuditArguments {
  /** null: the demonstration. */
  readonly url: string | null;
  /** Further pages of the same site. */
  readonly otherUrls: readonly string[];
  readonly mostPages: number;
  /** null: the one that Kakvakt brings along for the host. */
  readonly policyFile: string | null;
  /** null: ignore, and what the policy has a button for. */
  readonly scenarios: readonly DrivenScenario[] | null;
  readonly profile: ProfileId;
  readonly gpc: boolean;
  /** How often each scenario is visited. */
  readonly repeat: number;
  readonly connectTo: readonly ConnectTo[];
  readonly insecure: boolean;
  readonly askDns: boolean;
  readonly outputDir: string;
  /** Each once, in the order in which they were asked for. */
  readonly formats: readonly ReportFormat[];
  readonly failOn: FailOn;
  readonly thirdPartyCookies: 'allow' | 'block';
  /** File of accepted findings; null: none are. */
  readonly baseline: string | null;
  /** New file for the policy as it would mend what it can; null: none is written. */
  readonly fixPolicy: string | null;
  /** null: no evidence pack is written. */
  readonly evidenceDir: string | null;
  readonly rawValues: boolean;
  readonly timeoutMs: number;
  readonly observeMs: number;
  readonly browser: string | null;
  /** false: the sandbox is used wherever it can be. */
  readonly noSandbox: boolean;
  readonly quiet: boolean;
}

export type Command =
  | { readonly kind: 'help' | 'version' | 'nothing' }
  | { readonly kind: 'audit'; readonly args: AuditArguments };

/** Each is watched in every scenario; who wants more audits parts of a site. */
const mostPages = 100;

/** Throws UsageError for what cannot be understood. */
export function parseArguments(argv: readonly string[], locale: Locale): Command {
  const given = readOptions(argv, locale);
  for (const tag of given.values.get('lang') ?? []) oneOf('--lang', tag, locales);
  if (given.values.has('help')) return { kind: 'help' };
  if (given.values.has('version')) return { kind: 'version' };
  const [command, ...words] = given.words;
  if (command === undefined && argv.length === 0) return { kind: 'nothing' };
  if (command !== 'audit') throw unknownCommand(command ?? argv.join(' '));
  return { kind: 'audit', args: auditArguments(words, given) };
}

function unknownCommand(given: string): UsageError {
  if (didYouMean(given, ['help']) !== null) return wrongCommand(given, 'kakvakt --help');
  if (didYouMean(given, ['version']) !== null) return wrongCommand(given, 'kakvakt --version');
  return wrongCommand(given, given.includes('.') || given.startsWith('-') ? `kakvakt audit ${given}` : 'kakvakt audit');
}

function wrongCommand(given: string, suggestion: string): UsageError {
  return new UsageError(usageMessages.unknownCommand, { given, suggestion });
}

function auditArguments([url, ...others]: readonly string[], { values }: GivenArguments): AuditArguments {
  if (url === undefined && values.has('connect-to')) throw new UsageError(usageMessages.urlMissing);
  const last = (name: OptionName): string | null => values.get(name)?.at(-1) ?? null;
  const first = url === undefined ? null : parseUrl(url);
  const otherUrls = first === null ? [] : others.map((other) => parseOtherUrl(other, first));
  return {
    url: first,
    otherUrls,
    mostPages: parsePages(last('pages'), otherUrls.length + 1),
    policyFile: last('policy'),
    scenarios: parseScenarios(last('scenario')),
    profile: oneOf('--profile', last('profile') ?? 'se', profileIdSchema.options),
    gpc: values.has('gpc'),
    repeat: parseRepeat(last('repeat')),
    connectTo: (values.get('connect-to') ?? []).map(parseConnectTo),
    insecure: values.has('insecure'),
    askDns: !values.has('no-dns'),
    outputDir: last('output') ?? 'kakvakt-report',
    formats: parseFormats(values.get('format') ?? ['json,html']),
    failOn: oneOf('--fail-on', last('fail-on') ?? 'error', ['error', 'warning', 'info', 'never']),
    thirdPartyCookies: oneOf('--third-party-cookies', last('third-party-cookies') ?? 'allow', ['allow', 'block']),
    baseline: last('baseline'),
    fixPolicy: last('fix-policy'),
    evidenceDir: last('evidence'),
    rawValues: values.has('raw-values'),
    ...parseTimes(last('timeout') ?? '30', last('observe')),
    browser: last('browser'),
    noSandbox: values.has('no-sandbox'),
    quiet: values.has('quiet'),
  };
}

/** A page of the same registrable domain. */
function parseOtherUrl(given: string, first: string): string {
  const url = parseUrl(given);
  const site = siteOf(new URL(first).hostname);
  if (siteOf(new URL(url).hostname) !== site) throw new UsageError(usageMessages.otherSite, { given, site });
  return url;
}

function parsePages(given: string | null, named: number): number {
  if (given === null) return named;
  const pages = /^\d+$/.test(given) ? Number(given) : 0;
  if (pages < 1 || pages > mostPages) throw new UsageError(usageMessages.notPages, { given, most: mostPages });
  return Math.max(pages, named);
}

function parseTimes(timeout: string, observe: string | null): { timeoutMs: number; observeMs: number } {
  const timeoutMs = parseSeconds('--timeout', timeout, 1);
  if (observe === null) return { timeoutMs, observeMs: Math.min(10_000, timeoutMs / 2) };
  const observeMs = parseSeconds('--observe', observe, 0);
  if (observeMs >= timeoutMs) throw new UsageError(usageMessages.observeTooLong, { observe, timeout });
  return { timeoutMs, observeMs };
}

function parseScenarios(list: string | null): DrivenScenario[] | null {
  if (list === null) return null;
  const known: readonly DrivenScenario[] = ['ignore', 'dismiss', 'reject', 'accept', 'withdraw'];
  return [...new Set(list.split(',').map((name) => oneOf('--scenario', name.trim(), known)))];
}

function parseFormats(lists: readonly string[]): ReportFormat[] {
  const names = lists.flatMap((list) => list.split(','));
  return [...new Set(names.map((name) => oneOf('--format', name.trim(), reportFormats)))];
}

const mostVisits = 20;

function parseRepeat(given: string | null): number {
  const count = given === null ? 1 : /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (count >= 1 && count <= mostVisits) return count;
  throw new UsageError(usageMessages.notCount, { option: '--repeat', given: given ?? '', most: mostVisits });
}

function oneOf<T extends string>(option: string, given: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === given);
  if (choice === undefined)
    throw new UsageError(usageMessages.notOneOf, { option, given, choices: choices.join(', ') });
  return choice;
}

function parseSeconds(option: string, given: string, least: number): number {
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
  if (!(seconds >= least && seconds <= 3600)) throw new UsageError(usageMessages.notSeconds, { option, given, least });
  return Math.round(seconds * 1000);
}
