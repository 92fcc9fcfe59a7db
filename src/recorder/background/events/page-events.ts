// What the content script of a frame reported, as events.
import type { NewEvent } from '../../../core/schema/event.ts';
import type { Frame, ScriptPosition } from '../../../core/schema/event-origin.ts';
import type {
  CookieStoreWrite,
  CookieTextWrite,
  CutText,
  InsertedScript,
  PageWrite,
  StorageReport,
  StorageWrite,
} from '../../../messaging/page-report.ts';
import { scriptPosition } from '../../script-position.ts';
import { digest } from '../digest/digest.ts';
import { digestItem } from '../digest/digest-item.ts';
import { digestUrl } from '../digest/digest-url.ts';
import type { SessionKey } from '../digest/session-key.ts';
import { cookieFromLine, cookieFromStore } from './requested-cookie.ts';

interface Context {
  readonly frame: Frame;
  readonly key: SessionKey;
  /** Of the extension's own files, whose stack frames are not the page's. */
  readonly ownOrigin: string;
}

type ScriptWrite = Extract<NewEvent, { kind: 'script-write' }>;
type StorageSnapshot = Extract<NewEvent, { kind: 'storage-snapshot' }>;

export function writeEvent(write: PageWrite, context: Context): NewEvent {
  if (write.api === 'document.cookie') return cookieTextEvent(write, context);
  return write.api === 'cookie-store' ? cookieStoreEvent(write, context) : storageEvent(write, context);
}

export function scriptInsertedEvent({ url, how, atMs, stack }: InsertedScript, context: Context): NewEvent {
  const by = writerIn(stack, context);
  return { kind: 'script-inserted', atMs, url: digestUrl(url, context.key), how, by, frame: context.frame };
}

export function storageSnapshotEvent(
  report: StorageReport,
  reason: StorageSnapshot['reason'],
  frame: Frame,
  key: SessionKey,
): NewEvent {
  return {
    kind: 'storage-snapshot',
    atMs: report.atMs,
    reason,
    frame,
    origin: report.origin,
    items: report.items.map((item) => ({
      area: item.area,
      key: keyText(item.key, key),
      value: item.value === null ? null : digestItem(item.key.text, item.value.text, key, item.value.length),
    })),
  };
}

function cookieTextEvent(write: CookieTextWrite, context: Context): NewEvent {
  const cookie = cookieFromLine(write.text, write.atMs, context.key);
  const deletes = cookie.requestedSeconds !== null && cookie.requestedSeconds <= 0;
  return {
    ...common(write, context),
    operation: deletes ? 'delete' : 'set',
    key: cookie.name,
    value: cookie.value,
    cookie,
  };
}

function cookieStoreEvent(write: CookieStoreWrite, context: Context): NewEvent {
  const cookie = cookieFromStore(write, context.key);
  return { ...common(write, context), operation: write.operation, key: cookie.name, value: cookie.value, cookie };
}

function storageEvent(write: StorageWrite, context: Context): NewEvent {
  return {
    ...common(write, context),
    operation: write.operation,
    key: keyText(write.key, context.key),
    value: write.value === null ? null : digestItem(write.key.text, write.value.text, context.key, write.value.length),
    cookie: null,
  };
}

function common(write: PageWrite, context: Context) {
  return {
    kind: 'script-write',
    atMs: write.atMs,
    api: write.api,
    script: writerIn(write.stack, context),
    frame: context.frame,
  } satisfies Partial<ScriptWrite>;
}

function writerIn(stack: string, { ownOrigin, key }: Context): ScriptPosition | null {
  const script = scriptPosition(stack, ownOrigin);
  return script === null ? null : { ...script, url: digestUrl(script.url, key) };
}

/** A key that was too long to send is told apart from others of the same beginning by its digest and length. */
function keyText({ text, length }: CutText, key: SessionKey): string {
  return length <= text.length ? text : `${text}…~${digest(`${length} ${text}`, key).slice(0, 8)}`;
}
