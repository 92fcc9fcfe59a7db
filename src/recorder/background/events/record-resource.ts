import type { EventOf } from '../../../core/schema/event.ts';
import type { Frame } from '../../../core/schema/event-origin.ts';
import type { RequestType } from '../../../core/schema/request-types.ts';
import type { SeenResource } from '../../../messaging/page-report.ts';
import { digestUrl } from '../digest/digest-url.ts';
import { personalDataOfUrl } from '../digest/personal-data-of-url.ts';
import { sentIdentifiers } from '../digest/sent-identifiers.ts';
import { partsOfUrl } from '../digest/sent-parts.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { isUnheard } from '../session/belonging.ts';
import { hostOf } from '../session/host-match.ts';
import { noteHost } from '../session/note-host.ts';
import type { Recorder } from '../session/recorder.ts';

type Resource = Pick<EventOf<'resource-seen'>, 'url' | 'type' | 'source' | 'atMs' | 'endedAtMs'>;

/** A request of which the browser may have shown nothing to the worker itself: its headers stay unknown. */
export function recordResource(recorder: Recorder, session: ActiveSession, resource: Resource, frame: Frame): void {
  const host = hostOf(resource.url);
  if (host === '' || !isUnheard(session, host)) return;
  const key = recorder.key(session);
  const url = digestUrl(resource.url, key);
  const identifiers = sentIdentifiers(partsOfUrl(resource.url), key);
  const found = personalDataOfUrl(resource.url);
  const personalData = found.length === 0 ? {} : { personalData: found };
  recorder.record(session, { kind: 'resource-seen', ...resource, url, frame, identifiers, ...personalData });
  noteHost(recorder, session.id, host);
}

/** What a page told of its requests, in the words of the event schema. */
export function toldResource({ source, url, cause, atMs, endedAtMs }: SeenResource): Resource {
  const type = url.startsWith('ws') ? 'websocket' : (types.get(cause) ?? 'other');
  return { source, url, type, atMs, endedAtMs };
}

/**
 * By `initiatorType` (Resource Timing section 4.3) or directive (CSP Level 3 section 6.1). A `link` may stand for anything,
 * and what a style sheet asked for may be a font or an image.
 */
const types: ReadonlyMap<string, RequestType> = new Map(
  Object.entries<RequestType>({
    audio: 'media',
    beacon: 'ping',
    body: 'image',
    embed: 'object',
    fetch: 'xmlhttprequest',
    frame: 'sub_frame',
    iframe: 'sub_frame',
    image: 'image',
    img: 'image',
    input: 'image',
    object: 'object',
    ping: 'ping',
    script: 'script',
    track: 'media',
    video: 'media',
    xmlhttprequest: 'xmlhttprequest',
    'connect-src': 'xmlhttprequest',
    'font-src': 'font',
    'img-src': 'image',
    'style-src': 'stylesheet',
    'style-src-elem': 'stylesheet',
  }),
);
