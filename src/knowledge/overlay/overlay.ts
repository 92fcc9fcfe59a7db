// Our own list of names, written by hand where the Open Cookie Database has none, is too coarse or is wrong.
import { advertising } from './advertising.ts';
import { consentTools } from './consent-tools.ts';
import { courses } from './courses.ts';
import { googleTools } from './google.ts';
import { measuring } from './measuring.ts';
import type { OverlayPlatform } from './overlay-platform.ts';
import { payments } from './payments.ts';
import { servers } from './servers.ts';
import { shops } from './shops.ts';
import { video } from './video.ts';
import { wordpress } from './wordpress.ts';

export const overlay: readonly OverlayPlatform[] = [
  ...wordpress,
  ...shops,
  ...courses,
  ...servers,
  ...payments,
  ...consentTools,
  ...googleTools,
  ...advertising,
  ...measuring,
  ...video,
];
