// What the audit's driver sees of the page that it has open, and the recorder writes down: it stands beside what was recorded.
import type { Banner, BannerControl, BannerToggle } from '../core/schema/banner.ts';
import type { EventOf } from '../core/schema/event.ts';
import { bool, int, list, nullable, num, object, oneOf, type Shape, text, variant } from './shape.ts';

type NoteOf<K extends 'consent-look' | 'page-settled'> = Omit<EventOf<K>, 'seq' | 'frame'>;

/** What is seen of a banner; the audit's driver notes it, and in a person's visit a page of ours. */
type LookNote = NoteOf<'consent-look'>;
/** The recorder adds the document that stands in the tab. */
export type DriverNote = LookNote | NoteOf<'page-settled'>;

const atMs = num(0, 8.64e15); // The range of an ECMAScript time value.
const pixels = num(0, 1e7);
const words = text(4_000);
const contrast = nullable(num(1, 21));

const control = object<BannerControl>({
  text: words,
  role: nullable(oneOf('accept', 'reject', 'settings', 'save', 'close', 'withdraw')),
  kind: oneOf('button', 'link', 'other'),
  width: pixels,
  height: pixels,
  fontSize: pixels,
  isFilled: bool,
  contrast,
  prominence: contrast,
});
const toggle = object<BannerToggle>({ text: words, isOn: bool, isLocked: bool });
const banner = object<Banner>({
  frame: text(16_384),
  layer: int(1, 100),
  text: words,
  isDialog: bool,
  controls: list(control, 500),
  toggles: list(toggle, 500),
  share: num(0, 1),
  blocksPage: bool,
});

const lookNoteShape: Shape<LookNote> = object<LookNote>({
  kind: oneOf('consent-look'),
  atMs,
  moment: oneOf('page-settled', 'second-layer', 'after-choice'),
  banner: nullable(banner),
  wayBack: nullable(words),
  wall: nullable(oneOf('bot', 'login')),
});

export const driverNoteShape: Shape<DriverNote> = variant<DriverNote>('kind', {
  'consent-look': lookNoteShape,
  'page-settled': object<NoteOf<'page-settled'>>({
    kind: oneOf('page-settled'),
    atMs,
    step: oneOf('opened', 'scrolled', 'reloaded', 'chosen'),
    observedMs: num(0, 1e9),
    reason: oneOf('quiet', 'horizon', 'deadline'),
    heldBy: list(oneOf('timer', 'worker', 'channel', 'unanswered', 'unknown'), 5),
    timersLeft: int(0, Number.MAX_SAFE_INTEGER),
    unanswered: list(text(16_384), 100),
  }),
});
