// A report of visits that saw very much, made without the cost of judging it.
import { phaseAfter } from '../../src/core/classify/phase.ts';
import type { Finding, Report } from '../../src/core/schema/report.ts';
import type { Run } from '../../src/core/schema/run.ts';
import { emptyReport } from './report-fixture.ts';
import { someAttempt, someCookie, someItem, someRequest } from './run-defaults.ts';

const scenarios = ['ignore', 'reject', 'accept', 'withdraw'] as const;

/** `items` observed things in four visits: a quarter each of cookies, storage items, attempts and requests; most are findings. */
export function busyReport(items: number): Report {
  const report = emptyReport();
  const [visit] = report.runs;
  if (visit === undefined) throw new Error('A report has a run');
  const each = Math.floor(items / scenarios.length / 4);
  const runs = scenarios.map((scenario, index) => busyRun({ ...visit, id: scenario, scenario }, each, index));
  const findings = runs.flatMap((run) => run.cookies.map((cookie) => findingOf(cookie.id, cookie.name, run)));
  return {
    ...report,
    runs,
    findings,
    outcomes: report.outcomes.map((one) =>
      one.rule === 'undeclared-cookie' ? { ...one, outcome: 'findings', missing: [] } : one,
    ),
    summary: { ...report.summary, storedBeforeChoice: each, undeclared: 2 * each, thirdParties: each },
  };
}

/** Half of what a visit sees, the others see as well. */
function busyRun(visit: Run, count: number, offset: number): Run {
  const { startUrl: page, scenario } = visit;
  const choice = scenario === 'ignore' || scenario === 'browse' || scenario === 'dismiss' ? null : scenario;
  const made = { choice, atMs: 2600, source: 'banner', detail: null, tool: null, isEarlier: false } as const;
  const phaseOf = (atMs: number) => (choice === null || atMs < 2600 ? 'before-choice' : phaseAfter[choice]);
  const numbers = Array.from({ length: count }, (_, index) => (index % 2 === 0 ? index : index + offset * count));
  const script = (n: number) => `https://cdn${n % 50}.tags.test/loader-${n % 500}.js`;
  return {
    ...visit,
    consent: choice === null ? [] : [made],
    endedMs: 20_000,
    cookies: numbers.map((n, index) => ({
      ...someCookie,
      id: `cookie_${n}@${visit.site}/`,
      name: `cookie_${n}`,
      domain: visit.site,
      setAtMs: index % 20_000,
      phase: phaseOf(index % 20_000),
      writesAtMs: [index % 20_000],
      asksAtMs: [index % 20_000],
      duration: {
        kind: 'persistent',
        requestedSeconds: 86_400 * (1 + (n % 400)),
        storedSeconds: 86_400 * (1 + (n % 400)),
      },
      setBy: { via: 'document.cookie', url: script(n), line: 1, column: n, chain: [script(n + 1)], page, frame: page },
    })),
    storage: numbers.map((n, index) => ({
      ...someItem,
      id: `localStorage https://${visit.site} key_${n}`,
      origin: `https://${visit.site}`,
      key: `key_${n}`,
      setAtMs: index % 20_000,
      phase: phaseOf(index % 20_000),
      script: { url: script(n), line: 1, column: n },
      page,
      frame: page,
    })),
    attempts: numbers.map((n, index) => ({
      ...someAttempt,
      url: page,
      host: visit.site,
      page,
      frame: page,
      atMs: index % 20_000,
      phase: phaseOf(index % 20_000),
      cookie: { ...someAttempt.cookie, name: `attempt_${n}` },
      outcome: n % 2 === 0 ? 'refused' : 'stored',
    })),
    requests: numbers.map((n, index) => ({
      ...someRequest,
      url: `https://px.site${n}.test/collect?v=${n}`,
      host: `px.site${n}.test`,
      site: `site${n}.test`,
      isPixel: n % 3 === 0,
      atMs: index % 20_000,
      phase: phaseOf(index % 20_000),
      page,
      frame: page,
    })),
  };
}

function findingOf(id: string, name: string, { id: run, scenario, startUrl }: Run): Finding {
  const evidence = { run, scenario, phase: 'before-choice', atMs: 100, page: startUrl, url: startUrl } as const;
  return {
    id: `undeclared-cookie/cookie/${id}/${run}`,
    rule: 'undeclared-cookie',
    severity: 'error',
    regime: 'lek',
    message: 'undeclared',
    data: { name, domain: 'shop.test' },
    subject: { kind: 'cookie', id, name },
    scenarios: [scenario],
    declaration: null,
    statement: null,
    evidence: [{ ...evidence, line: null, column: null, chain: [], note: `Set-Cookie: ${name}` }],
    stability: null,
  };
}
