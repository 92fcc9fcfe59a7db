// Where a site can keep something in the browser besides cookies.
import { z } from './zod.ts';

export const storageAreaSchema = z.enum([
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'cacheStorage',
  'serviceWorker',
]);

export type StorageArea = z.infer<typeof storageAreaSchema>;
