// What a test does not say: an ordinary visit, and ordinary things in it that no policy covers.
import type {
  Run,
  RunAttempt,
  RunCookie,
  RunProbe,
  RunRequest,
  RunSharing,
  RunStorage,
} from '../../src/core/schema/run.ts';
import type { ValueDigest } from '../../src/core/schema/value.ts';
import { auditEnvironment } from './sample-environment.ts';

const value: ValueDigest = { digest: '0123456789abcdef', length: 16, shape: 'hex', flags: [] };
const nowhere = { page: null, frame: null };
const uncovered = { coverage: 'none', declaration: null, purpose: 'unknown', exempt: false } as const;

/** One page, nothing stored, no choice made. */
export function emptyVisit(site: string): Run {
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
    cookies: [],
    attempts: [],
    storage: [],
    requests: [],
    sharings: [],
    probes: [],
    gaps: [],
    canonicalNames: null,
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
  removedAtMs: null,
  state: 'stored',
  presentAtStart: false,
  setBy: { via: 'http-header', url: null, line: null, column: null, chain: [], ...nowhere },
  isCapped: false,
  lifetimes: [],
  endedBy: null,
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
