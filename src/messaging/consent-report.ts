// What the consent relay of a frame tells the service worker: what in the page told of consent.
import type { Click, ToldClick } from '../core/consent/banner-press.ts';
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
  /** What was clicked just now, and may be a button of a banner: what banners say is known to the worker alone. */
  readonly click: ToldClick | null;
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
const clickParts = {
  words: list(text(pageLimits.buttonLength), 2),
  layer: text(pageLimits.bannerLength),
  frame: text(pageLimits.bannerLength),
  followsSettings: bool,
};
const click = object<ToldClick>({ ...clickParts, before: nullable(object<Click>(clickParts)), atMs });

export const consentReportShape = object<ConsentReport>({
  id: text(100),
  signals: list(signal, pageLimits.signalsPerDocument),
  click: nullable(click),
  isTruncated: bool,
});
