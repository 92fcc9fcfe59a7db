// What units of time are called in Swedish, English, Danish and Norwegian, with the genitives of “ett års kaka”.
import { foldWord, foldWords } from './fold-word.ts';

export interface Unit {
  readonly seconds: number;
  /** Counts up to this are common in the unit. */
  readonly commonTo: number;
  /** A higher count is still common when it is whole in a larger unit: 1440 minutes, 3650 days. */
  readonly wholeIn: number;
}

const day = 86_400;
const year = 365 * day;
const never = Number.POSITIVE_INFINITY;

const second: Unit = { seconds: 1, commonTo: never, wholeIn: 1 };
const minute: Unit = { seconds: 60, commonTo: 120, wholeIn: 60 };
const hour: Unit = { seconds: 3600, commonTo: 100, wholeIn: 24 };
const days: Unit = { seconds: day, commonTo: 1000, wholeIn: 365 };
const week: Unit = { seconds: 7 * day, commonTo: 104, wholeIn: 52 };
const month: Unit = { seconds: year / 12, commonTo: 120, wholeIn: never };
const years: Unit = { seconds: year, commonTo: 100, wholeIn: never };
const once = { commonTo: 100, wholeIn: never };

const units = new Map<string, Unit>([
  ...named(second, 's sec secs sek sekund sekunder sekunders sekunden second seconds'),
  ...named(minute, 'min mins minut minuts minuter minuters minute minutes minutt minutter minutters m'),
  ...named(hour, 'h hr hrs tim timme timmes timmar timmars time timer timers hour hours'),
  ...named(days, 'd dag dags dagar dagars dage dages dager dagers dygn dygns døgn døgns day days'),
  ...named(week, 'w wk wks vecka veckas veckor veckors v uge uges uger ugers uke ukes uker ukers week weeks'),
  ...named(month, 'mo mos mth mths mån mnd md mdr month months månad månads månader månaders manad manader'),
  ...named(month, 'måned måneds måneder måneders maaned maaneder'),
  ...named(years, 'y yr yrs år års årig åriga årigt aar ar year years'),
  ...named({ seconds: year / 2, ...once }, 'halvår halvårs'),
  ...named({ seconds: year / 4, ...once }, 'kvartal kvartals quarter quarters'),
  ...named({ seconds: 14 * day, ...once }, 'fortnight fortnights'),
]);

function named(unit: Unit, words: string): [string, Unit][] {
  return foldWords(words).map((word) => [word, unit]);
}

/** @param word Folded. */
export function unitOf(word: string): Unit | null {
  return units.get(word) ?? null;
}

/** “3m” is minutes to some and months to others. */
export function isTwoUnits(word: string): boolean {
  return word === 'm';
}

/** In English “a time” is no length; “en time” is an hour. */
export function isHourInDanishAlone(word: string): boolean {
  return word === foldWord('time');
}
