import type { Cookies } from 'webextension-polyfill';
import { ownsCookie } from '../session/belonging.ts';
import type { Recorder } from '../session/recorder.ts';
import { jarCookie } from './jar-cookie.ts';

/** The browser's cookie store changed at `atMs`. */
export function onCookie(recorder: Recorder, change: Cookies.OnChangedChangeInfoType, atMs: number): void {
  for (const session of recorder.sessions()) {
    if (!ownsCookie(session, change.cookie)) continue;
    const cookie = jarCookie(change.cookie, recorder.key(session));
    recorder.record(session, { kind: 'cookie-changed', atMs, cookie, removed: change.removed, cause: change.cause });
  }
}
