import type { SeenFrame } from '../../audit/banner/control.ts';
import { consentLayer } from '../../audit/banner/next-step.ts';
import { controlRoles } from '../../core/consent/control-roles.ts';
import type { LookNote } from '../../messaging/driver-note.ts';

/** null while a banner is seen: how it looks, down to its colours, is not told by what is seen of its frame. */
export function lookOf(frames: readonly SeenFrame[], moment: LookNote['moment'], atMs: number): LookNote | null {
  if (frames.some((frame) => consentLayer(frame) !== null)) return null;
  const back = frames.flatMap(({ controls }) => controls).find(({ text }) => controlRoles(text).includes('withdraw'));
  return { kind: 'consent-look', atMs, moment, banner: null, wayBack: back?.text ?? null, wall: null };
}
