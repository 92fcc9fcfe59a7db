import breath from '../assets/illustrations/breath.svg?raw';
import cards from '../assets/illustrations/cards.svg?raw';
import cushion from '../assets/illustrations/cushion.svg?raw';
import forest from '../assets/illustrations/forest.svg?raw';
import mark from '../assets/illustrations/mark.svg?raw';
import rest from '../assets/illustrations/rest.svg?raw';
import talk from '../assets/illustrations/talk.svg?raw';
import tea from '../assets/illustrations/tea.svg?raw';
import waiting from '../assets/illustrations/waiting.svg?raw';
import workbook from '../assets/illustrations/workbook.svg?raw';
import writing from '../assets/illustrations/writing.svg?raw';
import { trusted } from './html.ts';

/** Drawings that stand inside the page; they carry no meaning of their own and are hidden from screen readers. */
export const illustrations = {
  breath: trusted(breath),
  cards: trusted(cards),
  cushion: trusted(cushion),
  forest: trusted(forest),
  mark: trusted(mark),
  rest: trusted(rest),
  talk: trusted(talk),
  tea: trusted(tea),
  waiting: trusted(waiting),
  workbook: trusted(workbook),
  writing: trusted(writing),
} as const;

export type IllustrationName = keyof typeof illustrations;
