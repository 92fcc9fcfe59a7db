// What events tell of single storage items: written, removed, or there when a frame was asked.
import { joinInjectively } from '../cookie/join-injectively.ts';
import type { Event, EventOf } from '../schema/event.ts';
import type { Frame, ScriptPosition } from '../schema/event-origin.ts';
import type { StorageArea } from '../schema/storage.ts';
import type { ValueDigest } from '../schema/value.ts';
import { originOf } from './address.ts';
import { ofKind } from './ordered-log.ts';
import type { PageFinder } from './page-finder.ts';

export interface StorageFact {
  readonly what: 'written' | 'removed' | 'there';
  readonly area: StorageArea;
  readonly origin: string;
  readonly key: string;
  readonly value: ValueDigest | null;
  readonly script: ScriptPosition | null;
  readonly frame: Frame;
  /** UTC milliseconds. */
  readonly atMs: number;
}

/** Equal for facts of one item alone. */
export function storageIdentity({ area, origin, key }: Pick<StorageFact, 'area' | 'origin' | 'key'>): string {
  return joinInjectively([area, origin, key]);
}

/** In order of time: writes come in batches, after snapshots that they preceded. */
export function storageFacts(events: readonly Event[], finder: PageFinder): StorageFact[] {
  return ofKind(events, 'script-write', 'storage-snapshot')
    .flatMap((event) => (event.kind === 'script-write' ? factOfWrite(event, finder) : factsOfSnapshot(event)))
    .toSorted((a, b) => a.atMs - b.atMs);
}

function factOfWrite(write: EventOf<'script-write'>, finder: PageFinder): StorageFact[] {
  const { api, operation, key, value, script, frame, atMs } = write;
  if (api === 'document.cookie' || api === 'cookie-store' || operation === 'clear') return [];
  const what = operation === 'set' ? 'written' : 'removed';
  return [{ what, area: api, origin: writersOrigin(write, finder), key, value, script, frame, atMs }];
}

function factsOfSnapshot({ items, origin, frame, atMs }: EventOf<'storage-snapshot'>): StorageFact[] {
  return items.map(({ area, key, value }) => ({ what: 'there', area, origin, key, value, script: null, frame, atMs }));
}

/** A frame of about:blank writes under the origin of the document that made it. */
export function writersOrigin({ frame, atMs }: EventOf<'script-write'>, finder: PageFinder): string {
  return originOf(frame.url) ?? originOf(finder.ofFrame(frame, atMs).page ?? '') ?? 'null';
}

/**
 * Frames of one origin may hold separate storage, told apart by the sites above them; session storage is each tab's own.
 * So only a place where an item was seen before can tell that it is gone.
 */
export function placeOf(area: StorageArea, origin: string, { tabId, frameId }: Frame): string {
  const isShared = frameId === 0 && area !== 'sessionStorage';
  return joinInjectively([area, origin, isShared ? 'top' : `${tabId}/${frameId}`]);
}
