// What the consent relay of a frame tells the service worker: what in the page told of consent.
import type { Press } from '../core/consent/banner-press.ts';
import type { EventOf } from '../core/schema/event.ts';
import { pageLimits } from './page-limits.ts';
import { bool, list, nullable, num, object, oneOf, text } from './shape.ts';

type Signal = Omit<EventOf<'consent-signal'>, 'kind' | 'seq' | 'frame' | 'role'>;

export interface PageSignal extends Signal {
  readonly source: Exclude<Signal['source'], 'click'>;
}

export interface ConsentReport {
  /** Unique: a report whose receipt was not confirmed comes again. */
  readonly id: string;
  readonly signals: readonly PageSignal[];
  /** What was pressed just now, and may be a button of a banner: what banners say is known to the worker alone. */
  readonly press: Press | null;
  /** The document told of consent more often than is recorded. Said once. */
  readonly isTruncated: boolean;
}

const atMs = num(0, 8.64e15); // The range of an ECMAScript time value.
const purposes = list(text(pageLimits.purposeLength), pageLimits.purposes);
const signal = object<PageSignal>({
  source: oneOf('tool-event', 'tcf', 'consent-mode', 'uet', 'wp-consent-api'),
  tool: nullable(text(60)),
  state: nullable(oneOf('granted', 'partial', 'denied', 'pending')),
  granted: purposes,
  denied: purposes,
  detail: text(pageLimits.signalWordsLength),
  tcString: nullable(text(pageLimits.tcStringLength)),
  atMs,
});
const press = object<Press>({
  words: list(text(pageLimits.signalWordsLength), 2),
  // A text is cut before another is added to it, in a frame of its own.
  around: list(text(pageLimits.bannerLength), pageLimits.bannersPerPress + 1),
  followsSettings: bool,
  atMs,
});

export const consentReportShape = object<ConsentReport>({
  id: text(100),
  signals: list(signal, pageLimits.signalsPerDocument),
  press: nullable(press),
  isTruncated: bool,
});
