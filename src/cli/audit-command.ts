import { join } from 'node:path';
import { type AuditResult, auditSite } from '../audit/audit-site.ts';
import { findBrowser } from '../audit/browser/find-browser.ts';
import { installBrowser } from '../audit/browser/install-browser.ts';
import { printPdf } from '../audit/browser/print-pdf.ts';
import { UsageError } from '../audit/usage-error.ts';
import { applyBaseline } from '../core/audit/apply-baseline.ts';
import { usualScenarios } from '../core/audit/usual-scenarios.ts';
import { isUnder } from '../core/is-under.ts';
import { type Baseline, baselineSchema } from '../core/schema/baseline.ts';
import { baselineInText } from '../report/text/baseline-in-text.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { usageMessages, words } from './messages.ts';
import { packageRoot, packageVersion } from './package-root.ts';
import type { AuditArguments } from './parse-arguments.ts';
import { pathInProject } from './path-in-project.ts';
import { presentReport } from './present-report.ts';
import { progress } from './progress.ts';
import { readJson } from './read-json.ts';
import { requireOutsidePacks } from './require-outside-packs.ts';
import { say } from './say.ts';
import { demonstration, namedTarget, type Target } from './target.ts';
import { requireEmptyFolder, writeEvidence } from './write-evidence.ts';
import { requireNewFile, writeMendedPolicy } from './write-mended-policy.ts';
import { requireFolder } from './write-report.ts';

const realAudit = {
  auditSite,
  findBrowser,
  installBrowser,
  printPdf,
  policyFolder: join(packageRoot, 'policies'),
  extensionDir: join(packageRoot, 'dist', 'chromium-audit'),
  isRoot: process.getuid?.() === 0,
};

export type AuditDeps = typeof realAudit;

/** Audits, prints what was found, and saves it. */
export async function auditCommand(args: AuditArguments, io: Io, deps: AuditDeps = realAudit): Promise<ExitCode> {
  const { url } = args;
  await requireOutsidePacks(args);
  await requireFolder(args.outputDir);
  if (args.evidenceDir !== null) await requireEmptyFolder(args.evidenceDir);
  if (args.fixPolicy !== null) await requireNewFile(args.fixPolicy);
  const baseline = args.baseline === null ? null : await readJson(args.baseline, baselineSchema, 'baseline');
  const target = await (url === null
    ? demonstration(args, deps.policyFolder)
    : namedTarget(url, args, deps.policyFolder));
  try {
    if (baseline !== null) requireOfSite(baseline, args.baseline ?? '', new URL(target.url).hostname);
    io.stderr.write(opening(target, url === null, io));
    const { browserPath, ...found } = await runAudit(target, args, io, deps);
    const report = baseline === null ? found.report : applyBaseline(found.report, baseline);
    const print = (html: string) =>
      deps.printPdf(html, { browserPath, sandbox: mayUseSandbox(args, deps), signal: io.signal });
    const policy = { path: pathInProject(target.path), places: target.places };
    const options = { folder: args.outputDir, formats: args.formats, policy, print };
    await presentReport(report, found.screenshots, options, io);
    io.stdout.write(baselineInText(report, io.translator));
    if (args.fixPolicy !== null) await writeMendedPolicy(args.fixPolicy, target, report, io);
    if (args.evidenceDir !== null) await writeEvidence(args.evidenceDir, { ...found, report }, target, io);
    if (url !== null) return exitCode(report, args.failOn);
    io.stdout.write(`${say(words.demonstrationEnds, {}, io.translator)}\n`);
    // A demonstration is meant to find something.
    return exitCode(report, 'never');
  } finally {
    await target.close();
  }
}

/** What is accepted on one site says nothing of another. A site's subdomains are its own. Throws UsageError. */
function requireOfSite({ site }: Baseline, path: string, host: string): void {
  if (isUnder(site, host) || isUnder(host, site)) return;
  throw new UsageError(usageMessages.baselineOfOtherSite, { path, site, host });
}

/** What should be known before a long wait. */
function opening({ url, policy, source }: Target, isDemonstration: boolean, { translator }: Io): string {
  const host = new URL(url).hostname;
  if (isDemonstration) return `${say(words.demonstrationStarts, { host }, translator)}\n`;
  const { domains } = policy.site;
  if (domains.some((domain) => isUnder(host, domain))) return '';
  const text = say(words.foreignPolicy, { policy: source.id, host, domains: translator.list(domains) }, translator);
  return `${say(words.warning, {}, translator)}: ${text}\n`;
}

async function runAudit(
  target: Target,
  args: AuditArguments,
  io: Io,
  deps: AuditDeps,
): Promise<AuditResult & { readonly browserPath: string }> {
  const { translator, signal } = io;
  const shown = progress(io.stderr, { host: new URL(target.url).hostname, isQuiet: args.quiet, translator });
  try {
    const browserPath = await browserFor(args.browser, io, shown.note, deps);
    const result = await deps.auditSite({
      ...target,
      otherUrls: args.otherUrls,
      mostPages: args.mostPages,
      scenarios: args.scenarios ?? usualScenarios,
      areScenariosAsked: args.scenarios !== null,
      gpc: args.gpc,
      repeat: args.repeat,
      policySource: target.source,
      profile: args.profile,
      extensionDir: deps.extensionDir,
      browserPath,
      sandbox: mayUseSandbox(args, deps),
      insecure: args.insecure,
      askDns: args.askDns,
      thirdPartyCookies: args.thirdPartyCookies,
      rawValues: args.rawValues,
      takesScreenshots: args.evidenceDir !== null,
      timeoutMs: args.timeoutMs,
      observeMs: args.observeMs,
      locale: target.policy.source.language,
      onProgress: shown.step,
      onScenarioEnd: shown.ended,
      toolVersion: packageVersion(),
      signal,
    });
    return { ...result, browserPath };
  } finally {
    shown.end();
  }
}

/** Chromium's sandbox needs a user that is not root. */
function mayUseSandbox({ noSandbox }: AuditArguments, { isRoot }: AuditDeps): boolean {
  return !noSandbox && !isRoot;
}

async function browserFor(
  named: string | null,
  io: Io,
  note: (line: string) => void,
  deps: AuditDeps,
): Promise<string> {
  const found = await deps.findBrowser(named);
  if (found !== null) return found;
  io.stderr.write(`${say(words.installing, {}, io.translator)}\n`);
  return deps.installBrowser(note, io.signal);
}
