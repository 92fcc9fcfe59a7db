import type { RecallPart } from '../recall-part.ts';
import { attempts } from './attempts.ts';
import { chain } from './chain.ts';
import { ending } from './ending.ts';
import { fate } from './fate.ts';
import { lifetime } from './lifetime.ts';
import { probing } from './probing.ts';
import { reason } from './reason.ts';
import { requests } from './requests.ts';
import { sent } from './sent.ts';
import { sharings } from './sharings.ts';
import { storage } from './storage.ts';

/** What is measured of every row, in the order of the table. */
export const parts = {
  attempts,
  fate,
  chain,
  reason,
  lifetime,
  ending,
  sent,
  requests,
  storage,
  sharings,
  probing,
} satisfies Record<string, RecallPart>;

export type Part = keyof typeof parts;

export const partEntries = Object.entries(parts) as readonly (readonly [Part, RecallPart])[];
