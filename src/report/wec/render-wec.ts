// A visit as an inspection.json of the EDPS Website Evidence Collector, which supervisory authorities load into their own
// tools. Fields are named and nested as there. What Kakvakt does not look at is there and empty; nothing is made up.
import type { Report } from '../../core/schema/report.ts';
import type { Run } from '../../core/schema/run.ts';
import { visibleJsonPieces } from '../../core/visible-json.ts';
import { inChunks } from '../in-chunks.ts';
import { isoTime } from '../iso-time.ts';
import type { ReportFile } from '../report-file.ts';
import { hostOf } from '../view/who.ts';
import { wecBeacons } from './wec-beacons.ts';
import { wecCookies } from './wec-cookies.ts';
import { wecHosts } from './wec-hosts.ts';
import { wecLocalStorage } from './wec-local-storage.ts';

/** One file for each visit: theirs knows one visit alone. */
export function renderWec(report: Report): readonly ReportFile[] {
  return report.runs.map((run, index) => ({
    format: 'wec',
    name: `inspection-${index + 1}-${run.scenario}.json`,
    content: inChunks(visibleJsonPieces(inspection(run, report))),
  }));
}

function inspection(run: Run, { tool, policy: { id, sha256 } }: Report): object {
  const { scenario, repetition, startUrl, environment, startedAtMs, endedMs, pages } = run;
  return {
    title: 'Website Evidence Collection',
    task_description: { tool: `Kakvakt ${tool.version}`, run: run.id, scenario, repetition, policy: { id, sha256 } },
    uri_ins: startUrl,
    uri_refs: [startUrl],
    uri_dest: pages[0]?.url ?? null,
    uri_redirects: redirects(run),
    secure_connection: {
      https_redirect: startUrl.startsWith('http:') && pages[0]?.url.startsWith('https:') === true,
      redirects: redirects(run),
      https_support: pages[0] === undefined ? null : pages[0].url.startsWith('https:') || null,
      https_error: null,
      http_error: null,
    },
    testSSLError: null,
    testSSLErrorOutput: null,
    testSSLErrorCode: null,
    testSSL: null,
    host: hostOf(startUrl) ?? run.site,
    script: {
      host: null,
      version: { npm: tool.version, commit: null },
      config: {},
      cmd_args: '',
      environment: {},
      node_version: null,
    },
    localStorage: wecLocalStorage(run),
    cookies: wecCookies(run),
    beacons: wecBeacons(run),
    links: { firstParty: [], thirdParty: [], social: [], keywords: [] },
    unsafeForms: [],
    browser: {
      name: environment.browser,
      version: `${environment.browser}/${environment.version}`,
      user_agent: environment.userAgent,
      platform: { name: null, version: null },
      extra_headers: environment.gpc ? { dnt: 0, 'sec-gpc': 1 } : { dnt: 0 },
      preset_cookies: {},
    },
    browsing_history: pages.map(({ url }) => url),
    hosts: wecHosts(run),
    websockets: webSockets(run),
    start_time: isoTime(startedAtMs),
    end_time: endedMs === null ? null : isoTime(startedAtMs + endedMs),
  };
}

/** Addresses that sent the browser on before the first page. */
function redirects({ requests, pages }: Run): readonly string[] {
  const shownAtMs = pages[0]?.atMs ?? Infinity;
  return requests
    .filter(({ type, redirectTo, atMs }) => type === 'main_frame' && redirectTo !== null && atMs <= shownAtMs)
    .map(({ url }) => url);
}

/** Their addresses; what went through them is not recorded. */
function webSockets({ requests }: Run): Readonly<Record<string, never[]>> {
  const urls = requests.filter(({ type }) => type === 'websocket').map(({ url }) => url);
  return Object.fromEntries([...new Set(urls)].map((url) => [url, []]));
}
