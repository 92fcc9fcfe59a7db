// What a visitor sees of the site's consent banner now, as the recorder writes it down.
import type { ElementHandle, Frame, Page } from 'puppeteer';
import type { Banner } from '../../core/schema/banner.ts';
import type { DriverNote } from '../../messaging/driver-note.ts';
import { bannerOf } from './banner-of.ts';
import { coverOf } from './cover-of.ts';
import { measureLayer } from './measure-layer.ts';
import { consentLayer, leadsBack } from './next-step.ts';
import { type ViewedFrame, viewsOf } from './see-page.ts';

export type ConsentLook = Extract<DriverNote, { kind: 'consent-look' }>;

/**
 * @param moment After the press that opens the settings, what can be answered is the banner, whatever it says.
 * @param wall What stands in place of the page, where something does.
 */
export async function lookAtConsent(
  page: Page,
  moment: ConsentLook['moment'],
  wall: ConsentLook['wall'] = null,
): Promise<ConsentLook> {
  const isOpened = moment === 'second-layer';
  const sights = (await viewsOf(page)).map((sight) => ({ ...sight, layer: consentLayer(sight.frame, isOpened) }));
  const asking = sights.find(({ layer }) => layer !== null);
  const banner = asking === undefined ? null : await seenBanner(asking, isOpened);
  return { kind: 'consent-look', atMs: Date.now(), moment, banner, wayBack: wayBackIn(sights), wall };
}

interface Sight extends ViewedFrame {
  /** Of the banner; null where the frame holds none. */
  readonly layer: number | null;
}

async function seenBanner({ place, view, frame, layer }: Sight, isOpened: boolean): Promise<Banner | null> {
  if (layer === null) return null;
  const measured = await view.evaluate(measureLayer, layer);
  const shownIn =
    (await frameElementOf(place)) ??
    (await view.evaluateHandle((seen, at) => seen.layerElements[at] ?? document.body, layer));
  const cover = await shownIn.evaluate(coverOf);
  return bannerOf(frame, layer, measured, { ...cover, frame: withoutQuery(place.url()), layer: isOpened ? 2 : 1 });
}

/** The element of the page itself in which a frame is shown; null for the page. */
async function frameElementOf(frame: Frame): Promise<ElementHandle | null> {
  const parent = frame.parentFrame();
  if (parent === null) return null;
  return (await frameElementOf(parent)) ?? frame.frameElement();
}

/** What stands in the banner itself goes away with it. */
function wayBackIn(sights: readonly Sight[]): string | null {
  const outside = sights.flatMap(({ frame, layer }) =>
    frame.controls.filter((control) => layer === null || control.layer !== layer),
  );
  return outside.find(leadsBack)?.text ?? null;
}

/** Values of parameters may be personal. */
function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '');
}
