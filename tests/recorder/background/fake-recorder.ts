import type { Cookies } from 'webextension-polyfill';
import type { NewEvent } from '../../../src/core/schema/event.ts';
import type { ActiveSession } from '../../../src/recorder/background/session/active-session.ts';
import { createRecorder, type Recorder } from '../../../src/recorder/background/session/recorder.ts';
import { emptyState } from '../../../src/recorder/background/session/recorder-state.ts';

export interface FakeRecorder {
  readonly recorder: Recorder;
  /** What reached the log, as `<session>: <kind>` and what tells two of a kind apart. */
  lines(): string[];
  readonly written: readonly { readonly sessionId: string; readonly event: NewEvent }[];
}

/** A recorder whose log is an array, and whose jar holds `cookies`. */
export function fakeRecorder(
  cookies: readonly Cookies.Cookie[] = [],
  sessions: readonly ActiveSession[] = [],
): FakeRecorder {
  const written: { sessionId: string; event: NewEvent }[] = [];
  const recorder = createRecorder(
    { ...emptyState, sessions },
    {
      log: {
        append: (sessionId, event) => void written.push({ sessionId, event }),
        took: () => undefined,
        flush: async () => undefined,
        resume: async () => [],
      },
      allCookies: async () => [...cookies],
      save: async () => undefined,
      onChange: () => undefined,
      onRecorded: () => undefined,
    },
  );
  return { recorder, written, lines: () => written.map(({ event }) => line(event)) };
}

export function sampleSession(part: Partial<ActiveSession> = {}): ActiveSession {
  return {
    id: 'visit',
    site: 'shop.test',
    tabId: 1,
    salt: '00'.repeat(32),
    rawValues: false,
    hostAccess: 'all-sites',
    probing: false,
    incompleteStart: false,
    isConfirmed: true,
    hosts: ['shop.test'],
    missedUntilMs: null,
    hasWorker: false,
    ...part,
  };
}

export function sampleCookie(name: string, domain: string, part: Partial<Cookies.Cookie> = {}): Cookies.Cookie {
  return {
    name,
    value: '1',
    domain,
    hostOnly: !domain.startsWith('.'),
    path: '/',
    secure: false,
    httpOnly: false,
    sameSite: 'unspecified',
    session: true,
    storeId: '0',
    firstPartyDomain: '',
    ...part,
  };
}

function line(event: NewEvent): string {
  if (event.kind === 'request') return `request ${event.url}`;
  if (event.kind === 'document-committed') return `document ${event.frame.url}`;
  if (event.kind === 'jar-snapshot')
    return `jar ${event.reason} ${event.cookies.map(({ name }) => name).join(' ')}`.trim();
  if (event.kind === 'session-started') return `started ${event.site}`;
  if (event.kind === 'session-ended') return `ended ${event.reason}`;
  if (event.kind === 'recorder-gap') return `gap ${event.cause}`;
  if (event.kind === 'cookie-changed') return `cookie ${event.cookie.name}`;
  return event.kind;
}
