import type { RecallPart } from '../recall-part.ts';
import { attempts } from './attempts.ts';
import { fate } from './fate.ts';
import { requests } from './requests.ts';
import { storage } from './storage.ts';

/** What is measured of every row, in the order of the table. */
export const parts = { attempts, fate, requests, storage } satisfies Record<string, RecallPart>;

export type Part = keyof typeof parts;

export const partEntries = Object.entries(parts) as readonly (readonly [Part, RecallPart])[];
