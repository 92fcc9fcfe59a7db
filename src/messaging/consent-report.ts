// What the consent relay of a frame tells the service worker: what in the page told of consent.
import type { EventOf } from '../core/schema/event.ts';
import { pageLimits } from './page-limits.ts';
import { bool, list, nullable, num, object, oneOf, text } from './shape.ts';

export type PageSignal = Omit<EventOf<'consent-signal'>, 'kind' | 'seq' | 'frame'>;

export interface ConsentReport {
  /** Unique: a report whose receipt was not confirmed comes again. */
  readonly id: string;
  readonly signals: readonly PageSignal[];
  /** The document told of consent more often than is recorded. Said once. */
  readonly isTruncated: boolean;
}

const purposes = list(text(pageLimits.purposeLength), pageLimits.purposes);
const signal = object<PageSignal>({
  source: oneOf('click', 'tool-event', 'tcf', 'consent-mode', 'uet', 'wp-consent-api'),
  tool: nullable(text(60)),
  state: nullable(oneOf('granted', 'partial', 'denied', 'pending')),
  granted: purposes,
  denied: purposes,
  detail: text(pageLimits.signalWordsLength),
  role: nullable(oneOf('accept', 'reject', 'settings', 'save', 'close', 'withdraw')),
  tcString: nullable(text(pageLimits.tcStringLength)),
  atMs: num(0, 8.64e15), // The range of an ECMAScript time value.
});

export const consentReportShape = object<ConsentReport>({
  id: text(100),
  signals: list(signal, pageLimits.signalsPerDocument),
  isTruncated: bool,
});
