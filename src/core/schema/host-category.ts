// What a known host is for, in the categories of third-party-web.
import { z } from './zod.ts';

export const hostCategorySchema = z.enum([
  'ad',
  'analytics',
  'social',
  'video',
  'utility',
  'hosting',
  'marketing',
  'customer-success',
  'content',
  'cdn',
  'tag-manager',
  'consent-provider',
  'other',
]);

export type HostCategory = z.infer<typeof hostCategorySchema>;
