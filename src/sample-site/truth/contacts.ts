// Which other companies' hosts a walk over the start page asks for something.
import { hosts } from '../hosts.ts';
import type { Occasion } from './occasion.ts';

export interface ContactRow {
  /** Registrable domain. */
  readonly domain: string;
  readonly host: string;
  readonly occasions: readonly Occasion[];
}

export const contactRows: readonly ContactRow[] = [
  { domain: 'bokstavsladan.example', host: hosts.fonts, occasions: ['every-page'] },
  { domain: 'tagghuset.test', host: hosts.tagManager, occasions: ['every-page'] },
  { domain: 'mattis-analys.test', host: hosts.analytics, occasions: ['every-page'] },
  { domain: 'annonsnatet.test', host: hosts.pixel, occasions: ['while-accepted', 'while-refused'] },
  { domain: 'budplatsen.example', host: hosts.bidding, occasions: ['while-accepted'] },
  { domain: 'datakorgen.test', host: hosts.matching, occasions: ['while-accepted'] },
  { domain: 'videoplattan.test', host: hosts.video, occasions: ['while-accepted'] },
];
