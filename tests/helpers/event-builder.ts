// Builds the log of a session for tests: each call adds one event and says only what the test is about. A builder is a
// value: what is added to one leaves the one that it was made from as it was.
//   session('shop.test').at(2).header('https://shop.test/', 'sid=1; Max-Age=60').stored('sid=1; Max-Age=60').events()
import type { ChoiceKind, ControlRole } from '../../src/core/schema/consent.ts';
import type { JarCookie } from '../../src/core/schema/cookie.ts';
import type { Environment } from '../../src/core/schema/environment.ts';
import type { Event, EventOf, NewEvent } from '../../src/core/schema/event.ts';
import type { Frame } from '../../src/core/schema/event-origin.ts';
import type { RequestType } from '../../src/core/schema/request-types.ts';
import type { StorageArea } from '../../src/core/schema/storage.ts';
import type { SentIdentifier, ValueDigest } from '../../src/core/schema/value.ts';
import { asked, digest, held, type StoredOptions, zeroMs } from './cookie-fixture.ts';
import { auditEnvironment } from './sample-environment.ts';

/** The time after which the store tells of a write: the median that was measured. */
const answerMs = 7;

interface Where {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string | null;
  /** URL of the frame. */
  readonly frame?: string;
}

interface RequestOptions extends Where {
  readonly type?: RequestType;
  readonly initiator?: string | null;
  readonly status?: number | null;
  readonly error?: string | null;
  readonly redirectTo?: string | null;
  readonly sentCookies?: string[] | null;
  readonly clearsCookies?: boolean;
  readonly contentType?: string | null;
  readonly contentLength?: number | null;
  readonly sentAtMs?: number | null;
  readonly identifiers?: SentIdentifier[];
  readonly consentParameters?: EventOf<'request'>['consentParameters'];
  readonly personalData?: EventOf<'request'>['personalData'];
  readonly lines?: readonly string[];
}

interface ScriptOptions extends Where {
  readonly src?: string;
  readonly line?: number;
  readonly api?: 'document.cookie' | 'cookie-store';
  readonly operation?: 'set' | 'delete';
}

interface PageOptions extends Where {
  readonly parentFrameId?: number;
  readonly lifecycle?: EventOf<'document-committed'>['lifecycle'];
  readonly startedAtMs?: number | null;
}

export interface EventBuilder {
  /** Sets the clock, in seconds since the session's zero. */
  at(seconds: number): EventBuilder;
  environment(changes: Partial<Environment>): EventBuilder;
  /** A document commits; a top-level one becomes the page in which the next events happen. */
  open(url: string, options?: PageOptions): EventBuilder;
  request(url: string, options?: RequestOptions): EventBuilder;
  /** A response with Set-Cookie lines. */
  header(url: string, ...lines: string[]): EventBuilder;
  /** An assignment to document.cookie. */
  script(line: string, options?: ScriptOptions): EventBuilder;
  /** A script of the page makes it load another; `by` null: the stack does not tell which. */
  inserts(url: string, by: string | null, options?: Where): EventBuilder;
  /** The store tells that it holds the cookie of this line, 7 ms after the clock. */
  stored(line: string, options?: StoredOptions): EventBuilder;
  removed(line: string, cause: EventOf<'cookie-changed'>['cause'], options?: StoredOptions): EventBuilder;
  jar(reason: EventOf<'jar-snapshot'>['reason'], ...cookies: JarCookie[]): EventBuilder;
  write(area: Exclude<StorageArea, 'serviceWorker'>, key: string, options?: StorageOptions): EventBuilder;
  /** The storage of a frame, as `area/key` texts. */
  found(
    items: readonly `${StorageArea}/${string}`[],
    options?: Where & { readonly value?: ValueDigest },
    reason?: EventOf<'storage-snapshot'>['reason'],
  ): EventBuilder;
  /** A script reads what can tell one browser from another; `src` null: nobody knows which. */
  probe(api: EventOf<'probe'>['api'], what: readonly string[], options?: ProbeOptions): EventBuilder;
  choice(choice: ChoiceKind): EventBuilder;
  /** The owner says in the toolbar what was just chosen. */
  mark(choice: ChoiceKind): EventBuilder;
  /** Something in the page tells of consent. */
  signal(source: EventOf<'consent-signal'>['source'], told?: SignalOptions, where?: Where): EventBuilder;
  /** The visitor presses a button of the banner; its words are its role’s name. */
  press(role: ControlRole, told?: SignalOptions): EventBuilder;
  /** The page is looked at; it asks for nothing, unless the options say otherwise. */
  look(seen?: LookOptions): EventBuilder;
  gap(cause: EventOf<'recorder-gap'>['cause']): EventBuilder;
  end(reason?: EventOf<'session-ended'>['reason']): EventBuilder;
  add(event: NewEvent): EventBuilder;
  events(): Event[];
}

interface StorageOptions extends Where {
  readonly src?: string;
  readonly value?: ValueDigest;
  readonly operation?: 'set' | 'delete' | 'clear';
}

type SignalOptions = Partial<Omit<EventOf<'consent-signal'>, 'seq' | 'kind' | 'source' | 'frame'>>;
type LookOptions = Partial<Omit<EventOf<'consent-look'>, 'seq' | 'kind' | 'frame'>>;

interface ProbeOptions extends Where {
  readonly src?: string | null;
  readonly count?: number;
}

interface State {
  readonly events: readonly Event[];
  readonly nowMs: number;
  readonly page: Frame;
}

/** A visit whose first page has just committed, 100 ms after its navigation began; the clock stands at 1 s. */
export function session(site = 'shop.test'): EventBuilder {
  const url = `https://${site}/`;
  return bareSession(site).at(0.1).open(url, { startedAtMs: zeroMs }).at(1);
}

/** A session in which nothing happened yet. */
export function bareSession(site = 'shop.test'): EventBuilder {
  const startUrl = `https://${site}/`;
  const page: Frame = { tabId: 1, frameId: 0, documentId: null, url: startUrl };
  return builder({ events: [], nowMs: zeroMs - 500, page }).add({
    kind: 'session-started',
    atMs: zeroMs - 500,
    sessionId: 'session-1',
    scenario: 'ignore',
    site,
    startUrl,
    environment: auditEnvironment,
  });
}

function builder(state: State): EventBuilder {
  const { events, nowMs: atMs, page } = state;
  const add = (event: NewEvent, changes: Partial<State> = {}) =>
    builder({ ...state, ...changes, events: [...events, { ...event, seq: events.length }] });
  const frameOf = ({ tabId = page.tabId, frameId = page.frameId, documentId, frame = page.url }: Where): Frame => ({
    tabId,
    frameId,
    documentId: documentId === undefined ? (frameId === page.frameId ? page.documentId : null) : documentId,
    url: frame,
  });
  const request = (url: string, options: RequestOptions = {}) =>
    add({
      kind: 'request',
      atMs,
      requestId: String(events.length),
      sentAtMs: options.sentAtMs ?? null,
      url,
      method: 'GET',
      type: options.type ?? 'image',
      initiator: options.initiator === undefined ? new URL(page.url).origin : options.initiator,
      frame: frameOf(options),
      status: options.status === undefined ? 200 : options.status,
      error: options.error ?? null,
      redirectTo: options.redirectTo ?? null,
      contentType: options.contentType ?? null,
      contentLength: options.contentLength ?? null,
      clearsCookies: options.clearsCookies ?? false,
      setCookies: (options.lines ?? []).map((line) => asked(line, atMs)),
      sentCookies: options.sentCookies ?? null,
      identifiers: options.identifiers ?? [],
      ...toldBy(options),
    });
  const signal = (source: EventOf<'consent-signal'>['source'], told: SignalOptions = {}, where: Where = {}) =>
    add({
      kind: 'consent-signal',
      atMs,
      source,
      tool: null,
      state: null,
      granted: [],
      denied: [],
      detail: source,
      role: null,
      tcString: null,
      frame: frameOf(where),
      ...told,
    });
  return {
    at: (seconds) => builder({ ...state, nowMs: zeroMs + seconds * 1000 }),
    environment: (changes) =>
      builder({
        ...state,
        events: events.map((event) =>
          event.kind === 'session-started' ? { ...event, environment: { ...event.environment, ...changes } } : event,
        ),
      }),
    open: (url, options = {}) => {
      const {
        parentFrameId = -1,
        lifecycle = 'active',
        startedAtMs = null,
        documentId = `document-${events.length}`,
      } = options;
      const frame = frameOf({ ...options, documentId, frame: url });
      const isPage = parentFrameId === -1 && lifecycle === 'active';
      return add(
        { kind: 'document-committed', atMs, frame, parentFrameId, lifecycle, startedAtMs },
        isPage ? { page: frame } : {},
      );
    },
    request,
    header: (url, ...lines) => request(url, { lines }),
    script: (line, options = {}) => {
      const {
        api = 'document.cookie',
        operation = 'set',
        src = `${new URL(page.url).origin}/app.js`,
        line: row = 1,
      } = options;
      const cookie = asked(line, atMs);
      const script = { url: src, line: row, column: 1 };
      const { name: key, value } = cookie;
      return add({ kind: 'script-write', atMs, api, operation, key, value, cookie, script, frame: frameOf(options) });
    },
    inserts: (url, by, options = {}) => {
      const position = by === null ? null : { url: by, line: 1, column: 1 };
      return add({ kind: 'script-inserted', atMs, url, how: 'element', by: position, frame: frameOf(options) });
    },
    stored: (line, options) =>
      add({
        kind: 'cookie-changed',
        atMs: atMs + answerMs,
        cookie: held(line, { ...hostOf(page), ...options }, atMs),
        removed: false,
        cause: 'explicit',
      }),
    removed: (line, cause, options) =>
      add({
        kind: 'cookie-changed',
        atMs: atMs + answerMs,
        cookie: held(line, { ...hostOf(page), ...options }, atMs),
        removed: true,
        cause,
      }),
    jar: (reason, ...cookies) => add({ kind: 'jar-snapshot', atMs, reason, cookies }),
    write: (
      api,
      key,
      { operation = 'set', src = `${new URL(page.url).origin}/app.js`, value = digest('value'), ...where } = {},
    ) =>
      add({
        kind: 'script-write',
        atMs,
        api,
        operation,
        key,
        value: operation === 'set' ? value : null,
        cookie: null,
        script: { url: src, line: 1, column: 1 },
        frame: frameOf(where),
      }),
    found: (items, { value = digest('value'), ...where } = {}, reason = 'page-loaded') => {
      const frame = frameOf(where);
      const listed = items.map((item) => {
        const [area, key] = split(item);
        return { area, key, value };
      });
      return add({
        kind: 'storage-snapshot',
        atMs,
        reason,
        frame,
        origin: new URL(frame.url).origin,
        items: listed,
      });
    },
    probe: (api, what, { src = `${new URL(page.url).origin}/app.js`, count = what.length, ...where } = {}) => {
      const script = src === null ? null : { url: src, line: 1, column: 1 };
      return add({ kind: 'probe', atMs, api, what: [...what], script, count, frame: frameOf(where) });
    },
    choice: (choice) => add({ kind: 'choice-made', atMs, choice, source: 'policy-selector', detail: `#${choice}` }),
    mark: (choice) => add({ kind: 'choice-made', atMs, choice, source: 'owner-mark', detail: null }),
    signal,
    press: (role, told = {}) => signal('click', { role, detail: role, ...told }),
    look: (seen = {}) =>
      add({
        kind: 'consent-look',
        atMs,
        moment: 'page-settled',
        banner: null,
        wayBack: null,
        wall: null,
        frame: page,
        ...seen,
      }),
    gap: (cause) => add({ kind: 'recorder-gap', atMs, cause, detail: cause }),
    end: (reason = 'completed') => add({ kind: 'session-ended', atMs, reason }),
    add,
    events: () => [...events],
  };
}

/** A request that tells nothing of consent has no such member. */
function toldBy({
  consentParameters,
  personalData,
}: RequestOptions): Pick<EventOf<'request'>, 'consentParameters' | 'personalData'> {
  return {
    ...(consentParameters === undefined ? {} : { consentParameters }),
    ...(personalData === undefined ? {} : { personalData }),
  };
}

function hostOf(page: Frame): StoredOptions {
  return { domain: new URL(page.url).hostname };
}

const areas: readonly StorageArea[] = ['localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker'];

function split(item: string): [StorageArea, string] {
  const area = areas.find((known) => item.startsWith(`${known}/`));
  if (area === undefined) throw new Error(`no storage area: ${item}`);
  return [area, item.slice(area.length + 1)];
}
