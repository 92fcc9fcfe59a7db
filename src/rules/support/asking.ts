// Looks at a banner that asks, and how it can be answered.
import type { Banner, BannerControl } from '../../core/schema/banner.ts';
import type { ControlRole } from '../../core/schema/consent.ts';
import type { Run, RunLook } from '../../core/schema/run.ts';

export type Asking = RunLook & { readonly banner: Banner };

/** A banner was seen: where nobody is asked, nobody answers. */
export function sawBanner({ looks }: Pick<Run, 'looks'>): boolean {
  return looks.some(({ banner }) => banner !== null);
}

/** A banner as it comes: its first layer, and nobody has answered. */
export function isAsking(look: RunLook): look is Asking {
  return isUnanswered(look) && look.banner.layer === 1;
}

/** A banner in any layer that nobody has answered: after an answer it shows what was chosen. */
export function isUnanswered(look: RunLook): look is Asking {
  return look.banner !== null && look.phase === 'before-choice';
}

/** Of several controls for one thing, the one that a visitor sees first: the largest. */
export function controlFor({ controls }: Banner, role: ControlRole): BannerControl | null {
  const fitting = controls.filter((control) => control.role === role);
  return fitting.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? null;
}

/** With which control one says no here; saving is a no where nothing that can be switched is on. */
export function controlForNo(banner: Banner): BannerControl | null {
  const reject = controlFor(banner, 'reject');
  if (reject !== null) return reject;
  const optional = banner.toggles.filter(({ isLocked }) => !isLocked);
  return optional.length > 0 && optional.every(({ isOn }) => !isOn) ? controlFor(banner, 'save') : null;
}

function areaOf({ width, height }: BannerControl): number {
  return width * height;
}
