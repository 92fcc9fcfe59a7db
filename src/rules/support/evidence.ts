// One thing seen, as a reader can look it up. Notes are technical text: names and attributes, never values.
import { phaseAfter } from '../../core/classify/phase.ts';
import type { Evidence } from '../../core/schema/report.ts';
import type { Run, RunCookie, RunLook, RunRequest, RunSignal, RunStorage } from '../../core/schema/run.ts';
import { frameOf } from './frame-of.ts';
import { lookNote } from './look-note.ts';

const writtenAs = {
  'http-header': 'Set-Cookie',
  'document.cookie': 'document.cookie',
  'cookie-store': 'cookieStore.set',
  unknown: 'in the cookie store',
} as const;

/** When it was asked for: that is what its phase goes by. */
export function cookieEvidence({ id: run, scenario }: Run, cookie: RunCookie): Evidence {
  const { phase, setAtMs, asksAtMs, setBy } = cookie;
  const { page, url, line, column, chain } = setBy;
  return {
    run,
    scenario,
    phase,
    atMs: asksAtMs[0] ?? setAtMs,
    page,
    ...frameOf(setBy),
    url,
    line,
    column,
    chain,
    note: cookieNote(cookie),
  };
}

export function storageEvidence({ id: run, scenario }: Run, item: RunStorage): Evidence {
  const { phase, setAtMs, page, frame, script, chain, area, key } = item;
  const where = { url: script?.url ?? frame, line: script?.line ?? null, column: script?.column ?? null, chain };
  return { run, scenario, phase, atMs: setAtMs, page, ...frameOf(item), ...where, note: `${area}: ${key}` };
}

/** When it was sent: that is what its phase goes by. */
export function requestEvidence({ id: run, scenario }: Run, request: RunRequest): Evidence {
  const { phase, sentAtMs, atMs, page, url, chain } = request;
  return {
    run,
    scenario,
    phase,
    atMs: sentAtMs ?? atMs,
    page,
    ...frameOf(request),
    url,
    line: null,
    column: null,
    chain,
    note: requestNote(request),
  };
}

export function lookEvidence({ id: run, scenario }: Run, look: RunLook): Evidence {
  const { phase, atMs, page, banner } = look;
  const frame = banner === null || banner.frame === page ? null : banner.frame;
  return { run, scenario, phase, atMs, page, url: frame, line: null, column: null, chain: [], note: lookNote(look) };
}

export function signalEvidence({ id: run, scenario }: Run, signal: Omit<RunSignal, 'isUserAct'>): Evidence {
  const { phase, atMs, page, frame } = signal;
  return {
    run,
    scenario,
    phase,
    atMs,
    page,
    url: frame,
    line: null,
    column: null,
    chain: [],
    note: signalNote(signal),
  };
}

/** What was looked at where nothing was seen, as it stood when the visit ended. */
export function absenceEvidence({ id: run, scenario, consent, endedMs, pages, startUrl }: Run): Evidence {
  const choice = consent.at(-1)?.choice ?? null;
  const phase = choice === null ? 'before-choice' : phaseAfter[choice];
  const note = `not seen, pages visited: ${pages.length}`;
  return {
    run,
    scenario,
    phase,
    atMs: endedMs ?? 0,
    page: startUrl,
    url: null,
    line: null,
    column: null,
    chain: [],
    note,
  };
}

/** Such as `Set-Cookie: sid; Max-Age=3600; Path=/; Secure`. */
function cookieNote(cookie: RunCookie): string {
  const attributes = [
    cookie.name,
    cookie.duration.kind === 'persistent' &&
      `Max-Age=${Math.round(cookie.duration.requestedSeconds ?? cookie.duration.storedSeconds)}`,
    !cookie.hostOnly && `Domain=${cookie.domain}`,
    `Path=${cookie.path}`,
    cookie.secure && 'Secure',
    cookie.httpOnly && 'HttpOnly',
    cookie.partitionKey !== null && 'Partitioned',
  ].filter((part) => part !== false);
  return `${writtenAs[cookie.setBy.via]}: ${attributes.join('; ')}`;
}

/** Such as `GET image → 200; Cookie: IDE`. */
function requestNote({ seenBy, method, type, status, error, sentCookies }: RunRequest): string {
  if (seenBy === 'page') return `${type}, seen from the page, without headers`;
  const result = status ?? error ?? 'no answer';
  const cookies = sentCookies !== null && sentCookies.length > 0 ? `; Cookie: ${sentCookies.join(', ')}` : '';
  return `${method} ${type} → ${result}${cookies}`;
}

/** Such as `consent-mode: default; granted: ad_storage, analytics_storage`. */
function signalNote({ source, tool, detail, state, granted }: Omit<RunSignal, 'isUserAct'>): string {
  const said = granted.length > 0 ? `granted: ${granted.join(', ')}` : state;
  return `${[source, tool].filter((part) => part !== null).join(' ')}: ${[detail, said].filter(Boolean).join('; ')}`;
}
