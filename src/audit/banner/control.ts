// What a visitor sees of a page that can be pressed, and what each of it is for.

import type { ControlRole } from '../../core/schema/consent.ts';

export type { ControlRole };

/** A button or link, as it stands in the page. */
export interface SeenControl {
  /** Its words, in one line. */
  readonly text: string;
  readonly kind: 'button' | 'link' | 'other';
  /** Number of the layer that it lies in; null for one in the flow of the page. */
  readonly layer: number | null;
}

/** A switch or checkbox. */
export interface SeenToggle {
  readonly isOn: boolean;
  /** Cannot be changed: what is necessary is often shown so. */
  readonly isLocked: boolean;
  readonly layer: number | null;
}

/** Something that lies over the page or stands out of its flow: a bar, a dialog, a frame of a consent tool. */
export interface SeenLayer {
  readonly text: string;
  /** The page says that it is a dialog. */
  readonly isDialog: boolean;
}

/** One frame of a page at one moment. A step names what it is about by its position in these lists. */
export interface SeenFrame {
  readonly layers: readonly SeenLayer[];
  readonly controls: readonly SeenControl[];
  readonly toggles: readonly SeenToggle[];
}
