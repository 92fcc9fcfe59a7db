// What a test does not say: an ordinary visit, and ordinary things in it that no policy covers.
import type { Banner, BannerControl } from '../../src/core/schema/banner.ts';
import type {
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
import type { Settling } from '../../src/core/schema/session.ts';
import type { ValueDigest } from '../../src/core/schema/value.ts';
import { auditEnvironment } from './sample-environment.ts';

const value: ValueDigest = { digest: '0123456789abcdef', length: 16, shape: 'hex', flags: [] };
const nowhere = { page: null, frame: null };
const uncovered = { coverage: 'none', declaration: null, purpose: 'unknown', exempt: false, known: null } as const;

/** One page, nothing stored, no choice made. */
export function emptyVisit(site: string): Omit<Run, 'validity'> {
  const startUrl = `https://${site}/`;
  return {
    id: 'run-1',
    scenario: 'ignore',
    site,
    startUrl,
    environment: auditEnvironment,
    startedAtMs: Date.UTC(2026, 10, 22, 13, 3),
    endedMs: 0,
    pages: [{ url: startUrl, documentId: null, atMs: 0, status: 200 }],
    consent: [],
    signals: [],
    looks: [],
    settlings: [],
    cookies: [],
    attempts: [],
    storage: [],
    requests: [],
    sharings: [],
    probes: [],
    gaps: [],
    canonicalNames: null,
    repetition: null,
    selfCheck: { inJar: 0, recorded: 0, missed: [] },
  };
}

export const someCookie: RunCookie = {
  id: '',
  name: '',
  domain: '',
  hostOnly: true,
  path: '/',
  partitionKey: null,
  secure: true,
  httpOnly: false,
  sameSite: 'lax',
  value,
  setAtMs: 0,
  writesAtMs: [],
  asksAtMs: [],
  removedAtMs: null,
  state: 'stored',
  presentAtStart: false,
  setBy: { via: 'http-header', url: null, line: null, column: null, chain: [], ...nowhere },
  isCapped: false,
  lifetimes: [],
  endedBy: null,
  returns: [],
  duration: { kind: 'session' },
  party: 'first',
  phase: 'before-choice',
  ...uncovered,
};

export const someItem: RunStorage = {
  id: '',
  area: 'localStorage',
  origin: '',
  key: '',
  value,
  script: null,
  chain: [],
  ...nowhere,
  setAtMs: 0,
  state: 'stored',
  returns: [],
  party: 'first',
  phase: 'before-choice',
  ...uncovered,
};

export const someRequest: RunRequest = {
  url: '',
  host: '',
  seenBy: 'headers',
  method: 'GET',
  type: 'image',
  initiator: null,
  status: 200,
  error: null,
  redirectTo: null,
  contentType: null,
  contentLength: null,
  sentAtMs: null,
  sentCookies: [],
  identifiers: [],
  chain: [],
  ...nowhere,
  atMs: 0,
  party: 'third',
  phase: 'before-choice',
  organisation: null,
  organisationSource: null,
  hostedBy: null,
  country: null,
  category: null,
  canonicalHost: null,
  isCloaked: false,
  site: '',
  declared: 'none',
  declaration: null,
  isPixel: false,
};

export const someSharing: RunSharing = {
  item: { kind: 'cookie', id: '', name: '' },
  host: '',
  url: '',
  in: 'query',
  parameter: null,
  ...nowhere,
  atMs: 0,
  count: 1,
  party: 'third',
  phase: 'before-choice',
  organisation: null,
  site: '',
};

export const someProbe: RunProbe = {
  api: 'navigator',
  what: ['navigator.userAgent'],
  url: null,
  count: 1,
  ...nowhere,
  atMs: 0,
  party: 'first',
  phase: 'before-choice',
  organisation: null,
};

export const someAttempt: RunAttempt = {
  via: 'http-header',
  url: null,
  host: null,
  script: null,
  chain: [],
  ...nowhere,
  atMs: 0,
  outcome: 'stored',
  reason: null,
  phase: 'before-choice',
  cookie: {
    name: '',
    value,
    domain: null,
    path: null,
    secure: true,
    httpOnly: false,
    sameSite: 'lax',
    partitioned: false,
    requestedSeconds: null,
    ignored: null,
  },
};

export const someSignal: RunSignal = {
  source: 'tool-event',
  tool: null,
  state: null,
  granted: [],
  denied: [],
  detail: '',
  role: null,
  tcString: null,
  receiver: null,
  ...nowhere,
  atMs: 0,
  isUserAct: false,
  phase: 'before-choice',
};

/** A look at a page that asks for nothing. */
export const someLook: RunLook = {
  moment: 'page-settled',
  banner: null,
  wayBack: null,
  wall: null,
  page: null,
  atMs: 0,
  phase: 'before-choice',
};

/** A page that came to rest at once. */
export const someSettling: Settling = {
  step: 'opened',
  observedMs: 500,
  reason: 'quiet',
  heldBy: [],
  timersLeft: 0,
  unanswered: [],
  page: null,
  atMs: 0,
};

/** A banner that lets the visitor say yes and no alike. */
export const someBanner: Banner = {
  frame: '',
  layer: 1,
  text: 'Vi använder kakor för statistik.',
  isDialog: true,
  controls: [],
  toggles: [],
  share: 0.2,
  blocksPage: false,
};

export const someControl: BannerControl = {
  text: '',
  role: null,
  kind: 'button',
  width: 120,
  height: 40,
  fontSize: 16,
  isFilled: true,
  contrast: 12,
  prominence: 5,
};
