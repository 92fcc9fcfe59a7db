// A sentence for people, in the two languages that Kakvakt speaks.
import { z } from './zod.ts';

export const localeSchema = z.enum(['sv', 'en']);
export const localizedSchema = z.object({ sv: z.string().min(1), en: z.string().min(1) });

export type Locale = z.infer<typeof localeSchema>;
export type Localized = z.infer<typeof localizedSchema>;
