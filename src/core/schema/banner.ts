// What a visitor sees of a site's consent banner at one moment: its words, what can be pressed, how it looks.
import { controlRoleSchema } from './consent.ts';
import { z } from './zod.ts';

const pixels = z.number().nonnegative();

export const bannerControlSchema = z.object({
  text: z.string().describe('Its words, in one line'),
  role: controlRoleSchema.nullable().describe('null for one that is for something else'),
  kind: z.enum(['button', 'link', 'other']).describe('As the page marks it up'),
  width: pixels.describe('CSS pixels'),
  height: pixels,
  fontSize: pixels,
  isFilled: z.boolean().describe('It has a background or a border of its own, and so looks like a button'),
  contrast: z
    .number()
    .nullable()
    .describe('Of its words against what lies behind them, 1 to 21 (WCAG 2.2); null: cannot be told'),
  prominence: z
    .number()
    .nullable()
    .describe('Contrast of the control’s own surface against the banner, 1 to 21; null: cannot be told'),
});

export const bannerToggleSchema = z.object({
  text: z.string().describe('What it is for, as far as the page says'),
  isOn: z.boolean(),
  isLocked: z.boolean().describe('Cannot be changed: what is necessary is often shown so'),
});

export const bannerSchema = z.object({
  frame: z.string().describe('URL of the frame that it stands in'),
  layer: z.int().positive().describe('1: as it comes; 2: behind its settings, and so on'),
  text: z.string().describe('Its words, cut'),
  isDialog: z.boolean(),
  controls: z.array(bannerControlSchema),
  toggles: z.array(bannerToggleSchema),
  share: z.number().describe('Of the window that it covers, 0 to 1'),
  blocksPage: z.boolean().describe('The page behind it cannot be reached or scrolled'),
});

export type BannerControl = z.infer<typeof bannerControlSchema>;
export type BannerToggle = z.infer<typeof bannerToggleSchema>;
export type Banner = z.infer<typeof bannerSchema>;
