// Builds runs for tests: each call adds one thing, later on the consent line than the one before, and says only what the
// test is about. A builder is a value: what is added to one leaves the one that it was made from as it was.
//   run('shop.test').cookie('_ga', { requestedSeconds: 63_072_000 }).choice('accept').request('https://px.ads.test/p')
import { knownOf } from '../../src/core/classify/known-of.ts';
import { validityOf } from '../../src/core/classify/validity.ts';
import type { Banner, BannerControl } from '../../src/core/schema/banner.ts';
import type { ChoiceKind, ControlRole, Phase, Scenario } from '../../src/core/schema/consent.ts';
import type { Environment } from '../../src/core/schema/environment.ts';
import type {
  Duration,
  Party,
  Run,
  RunAttempt,
  RunCookie,
  RunLook,
  RunProbe,
  RunRequest,
  RunSharing,
  RunSignal,
  RunStorage,
} from '../../src/core/schema/run.ts';
import { runSchema } from '../../src/core/schema/run.ts';
import type { Settling } from '../../src/core/schema/session.ts';
import type { StorageArea } from '../../src/core/schema/storage.ts';
import type { Consent } from '../../src/core/schema/told-consent.ts';
import { nameKnowledge } from '../../src/knowledge/name-knowledge.ts';
import {
  emptyVisit,
  someAttempt,
  someBanner,
  someControl,
  someCookie,
  someItem,
  someLook,
  someProbe,
  someRequest,
  someSettling,
  someSharing,
  someSignal,
} from './run-defaults.ts';

type CookieOptions = Partial<Omit<RunCookie, 'id' | 'name' | 'duration'>> & {
  /** What the write asked for; null: the write was not seen. Absent, and no `storedSeconds`: a session cookie. */
  readonly requestedSeconds?: number | null;
  /** What the browser kept; absent: what was asked for, at most 400 days. */
  readonly storedSeconds?: number;
};

export interface RunBuilder {
  scenario(scenario: Scenario): RunBuilder;
  /** Visit `number` of `of` in its scenario, with an id of its own. */
  repetition(number: number, of: number): RunBuilder;
  environment(changes: Partial<Environment>): RunBuilder;
  /** Sets the clock: what is added next happens then. */
  at(atMs: number): RunBuilder;
  /** A choice; all that is added after it falls into its phase. */
  choice(choice: ChoiceKind, options?: Partial<Consent>): RunBuilder;
  cookie(name: string, options?: CookieOptions): RunBuilder;
  storage(area: StorageArea, key: string, options?: Partial<RunStorage>): RunBuilder;
  request(url: string, options?: Partial<RunRequest>): RunBuilder;
  /** The identifier of a cookie added before reaches another party, in a request to `url`. */
  shares(cookie: string, url: string, options?: Partial<RunSharing>): RunBuilder;
  /** A cookie write; stored, unless the options say otherwise. */
  attempt(name: string, options?: Partial<RunAttempt>): RunBuilder;
  /** A script at `url` reads what can tell one browser from another. */
  probe(url: string | null, api: RunProbe['api'], what: readonly string[], options?: Partial<RunProbe>): RunBuilder;
  /** Something tells of consent. */
  signal(source: RunSignal['source'], options?: Partial<RunSignal>): RunBuilder;
  /** The page was looked at, and asked for nothing. */
  look(options?: Partial<RunLook>): RunBuilder;
  /** The page was looked at, and showed a banner with these buttons: `{ accept: 'Godkänn', reject: 'Avvisa' }`. */
  banner(controls: BannerControls, options?: Partial<Banner>, look?: Partial<RunLook>): RunBuilder;
  /** The page was watched until it was left. */
  settled(options?: Partial<Settling>): RunBuilder;
  gap(cause: Run['gaps'][number]['cause']): RunBuilder;
  /** What the DNS told of a host: its chain of aliases, to the end. */
  alias(host: string, ...names: string[]): RunBuilder;
  /** A cookie that the jar held at the end and the recorder did not see. */
  missed(name: string): RunBuilder;
  /** Another page of the site, opened then. */
  opens(url: string, atMs: number): RunBuilder;
  withoutPages(): RunBuilder;
  /** The first page answered so. */
  status(status: number): RunBuilder;
  /** The browser went away before the visit ended. */
  cutShort(): RunBuilder;
  withoutSelfCheck(): RunBuilder;
  /** The run, checked by its schema. */
  build(): Run;
}

/** The words of each button, or more of how it looks. */
type BannerControls = { readonly [R in ControlRole]?: string | (Partial<BannerControl> & Pick<BannerControl, 'text'>) };

interface State {
  readonly visit: Omit<Run, 'validity'>;
  readonly nowMs: number;
  readonly phase: Phase;
}

const capSeconds = 400 * 86_400;
const stepMs = 100;
const phaseAfter = { accept: 'after-accept', reject: 'after-reject', withdraw: 'after-withdrawal' } as const;

/** A visit to the site's first page, in a fresh profile that sees everything, where nothing has been stored yet. */
export function run(site = 'shop.test'): RunBuilder {
  return builder({ visit: emptyVisit(site), nowMs: stepMs, phase: 'before-choice' });
}

function builder(state: State): RunBuilder {
  const { visit, nowMs, phase } = state;
  const here = { page: visit.startUrl, frame: visit.startUrl };
  const next = (changes: Partial<Run>, newPhase = phase) =>
    builder({ visit: { ...visit, ...changes }, nowMs: nowMs + stepMs, phase: newPhase });
  return {
    scenario: (scenario) => next({ scenario }),
    repetition: (number, of) => next({ id: `${visit.scenario}-${number}`, repetition: { number, of } }),
    environment: (changes) => next({ environment: { ...visit.environment, ...changes } }),
    at: (atMs) => builder({ ...state, nowMs: atMs }),
    choice(choice, options = {}) {
      const made = {
        choice,
        atMs: nowMs,
        source: 'policy-selector',
        detail: null,
        tool: null,
        isEarlier: false,
        ...options,
      } as const;
      return next({ consent: [...visit.consent, made] }, phaseAfter[choice]);
    },
    cookie(name, { requestedSeconds, storedSeconds, ...options } = {}) {
      const { domain = visit.site, path = '/' } = options;
      const where = { id: `${name}@${domain}${path}`, domain, path, party: partyOf(domain, visit.site) };
      const setBy = { ...someCookie.setBy, url: `https://${domain}/`, ...here };
      const when = { setAtMs: nowMs, writesAtMs: [nowMs], asksAtMs: [nowMs], phase };
      const duration = durationOf(requestedSeconds, storedSeconds);
      const cookie = { ...someCookie, name, ...where, setBy, ...when, duration, ...options };
      return next({ cookies: [...visit.cookies, withKnown(cookie, options)] });
    },
    storage(area, key, options = {}) {
      const { origin = `https://${visit.site}` } = options;
      const where = { id: `${area} ${origin} ${key}`, origin, party: partyOf(new URL(origin).hostname, visit.site) };
      const item = { ...someItem, area, key, ...where, ...here, setAtMs: nowMs, phase, ...options };
      return next({ storage: [...visit.storage, withKnown(item, options)] });
    },
    request(url, options = {}) {
      const host = new URL(url).hostname;
      const where = { url, host, site: registrableDomain(host), party: partyOf(host, visit.site) };
      const initiator = `https://${visit.site}`;
      const request = { ...someRequest, ...where, initiator, ...here, atMs: nowMs, phase, ...options };
      return next({ requests: [...visit.requests, request] });
    },
    shares(cookie, url, options = {}) {
      const host = new URL(url).hostname;
      const id = visit.cookies.findLast(({ name }) => name === cookie)?.id ?? cookie;
      const where = { url, host, site: registrableDomain(host), party: partyOf(host, visit.site) };
      const item = { kind: 'cookie', id, name: cookie } as const;
      const sharing = { ...someSharing, item, ...where, ...here, atMs: nowMs, phase, ...options };
      return next({ sharings: [...visit.sharings, sharing] });
    },
    attempt(name, options = {}) {
      const cookie = { ...someAttempt.cookie, name };
      const where = { url: visit.startUrl, host: visit.site, ...here };
      const attempt = { ...someAttempt, cookie, ...where, atMs: nowMs, phase, ...options };
      return next({ attempts: [...visit.attempts, attempt] });
    },
    probe(url, api, what, options = {}) {
      const party = url === null ? 'unknown' : partyOf(new URL(url).hostname, visit.site);
      const read = { api, what: [...what], url, count: what.length, party, ...here, atMs: nowMs, phase };
      return next({ probes: [...visit.probes, { ...someProbe, ...read, ...options }] });
    },
    signal(source, options = {}) {
      const signal = { ...someSignal, source, ...here, atMs: nowMs, phase, ...options };
      return next({ signals: [...visit.signals, signal] });
    },
    look: (options = {}) =>
      next({ looks: [...visit.looks, { ...someLook, page: visit.startUrl, atMs: nowMs, phase, ...options }] }),
    banner(controls, options = {}, look = {}) {
      const banner = { ...someBanner, frame: visit.startUrl, controls: bannerControls(controls), ...options };
      const seen = { ...someLook, page: visit.startUrl, atMs: nowMs, phase, banner, ...look };
      return next({ looks: [...visit.looks, seen] });
    },
    settled: (options = {}) =>
      next({ settlings: [...visit.settlings, { ...someSettling, page: visit.startUrl, atMs: nowMs, ...options }] }),
    gap: (cause) => next({ gaps: [...visit.gaps, { cause, detail: 'for the test', atMs: nowMs }] }),
    alias: (host, ...names) =>
      next({ canonicalNames: [...(visit.canonicalNames ?? []), { host, names, isComplete: true }] }),
    missed(name) {
      const one = { name, domain: visit.site, path: '/', partitionKey: null };
      const missed = [...(visit.selfCheck?.missed ?? []), one];
      return next({
        selfCheck: { inJar: visit.cookies.length + missed.length, recorded: visit.cookies.length, missed },
      });
    },
    opens: (url, atMs) => next({ pages: [...visit.pages, { url, documentId: null, atMs, status: 200 }] }),
    withoutPages: () => next({ pages: [] }),
    status: (status) => next({ pages: visit.pages.map((page) => ({ ...page, status })) }),
    cutShort: () => next({ endedMs: null }),
    withoutSelfCheck: () => next({ selfCheck: null }),
    build: () =>
      runSchema.parse({
        ...visit,
        endedMs: visit.endedMs === null ? null : nowMs,
        validity: validityOf(visit),
      }),
  };
}

/** What the product knows of its name, unless the test says something else. */
function withKnown<T extends RunCookie | RunStorage>(item: T, { known }: Partial<Pick<T, 'known'>>): T {
  return { ...item, known: known === undefined ? knownOf(item, nameKnowledge) : known };
}

function bannerControls(controls: BannerControls): BannerControl[] {
  const roles: readonly ControlRole[] = ['accept', 'reject', 'settings', 'save', 'close', 'withdraw'];
  return roles.flatMap((role) => {
    const control = controls[role];
    if (control === undefined) return [];
    return { ...someControl, role, ...(typeof control === 'string' ? { text: control } : control) };
  });
}

function durationOf(requestedSeconds?: number | null, storedSeconds?: number): Duration {
  if (requestedSeconds === undefined && storedSeconds === undefined) return { kind: 'session' };
  const kept = storedSeconds ?? Math.min(requestedSeconds ?? capSeconds, capSeconds);
  return { kind: 'persistent', requestedSeconds: requestedSeconds ?? null, storedSeconds: kept };
}

function partyOf(host: string, site: string): Party {
  return registrableDomain(host) === registrableDomain(site) ? 'first' : 'third';
}

/** The last two labels: enough for the hosts of tests. */
function registrableDomain(host: string): string {
  return host.split('.').slice(-2).join('.');
}
