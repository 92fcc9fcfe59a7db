import { beforeAll, describe, expect, test } from 'vitest';
import { only } from '../../helpers/recorded-visit.ts';
import { disorder, unmended, wrongTimes } from './check-visit.ts';
import { type KilledVisit, killedAudit, killedOwnVisit } from './killed-visit.ts';
import { livesThatWrote, lostBeforeFlush, lostEvents, toldOfVisit } from './lost-events.ts';
import { seededRandom } from './seeded-random.ts';

/** A failure is tried again with KAKVAKT_SEED set to the seed that it printed. */
const seed = Number(process.env['KAKVAKT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

export function killTests({ count }: { readonly count: number }): void {
  describe.each([
    ['an audit', killedAudit, 'nothing', lostEvents],
    ['a person’s visit', killedOwnVisit, 'no more than what came since the last flush', lostBeforeFlush],
  ] as const)(`${count} kills of the worker during %s (seed ${seed})`, (name, visitWith, allowed, lost) => {
    let visit: KilledVisit;
    beforeAll(async () => {
      visit = await visitWith({ count, random: seededRandom(seed) });
      process.stdout.write(`${summary(name, visit)}\n`);
    }, 600_000);

    test('the log has no hole, and nothing twice', () => {
      expect(disorder(visit)).toEqual([]);
    });

    test('order and time since navigation are right', () => {
      expect(wrongTimes(visit)).toEqual([]);
    });

    test('each gap is stated', () => {
      const causes = only(visit.events, 'recorder-gap').map(({ cause }) => cause);
      expect(new Set(causes)).toEqual(new Set(['worker-restarted']));
      // All but the first life that wrote something of its own. Others were too short to know of any session.
      const lives = livesThatWrote(visit).length;
      expect(lives).toBeGreaterThan(count / 10);
      expect(causes.length).toBeGreaterThanOrEqual(lives - 1);
    });

    test('the record ends as the browser does', () => {
      expect(unmended(visit)).toEqual([]);
    });

    test(`of what the browser delivered ${allowed} is lost`, () => {
      expect(lost(visit)).toEqual([]);
    });
  });
}

function summary(name: string, visit: KilledVisit): string {
  const lives = new Set(visit.told.map(({ life }) => life)).size;
  const delivered = toldOfVisit(visit);
  const ofServer = visit.site.answeredAtMs.size;
  const answers = delivered.filter(({ what }) => what === 'response').length;
  const lost = lostEvents(visit).length;
  const kept = new Set(only(visit.events, 'script-write').map(({ key }) => key));
  const unwritten = visit.diary.written.filter(([number]) => !kept.has(`item${number}`)).length;
  return (
    `${name}, seed ${seed}: ${lives} lives of the worker; the server sent ${ofServer} answers, of which the browser ` +
    `delivered ${answers}; of ${delivered.length} events delivered ${lost} are not in the log; ` +
    `of ${visit.diary.written.length} times that the page wrote ${unwritten} are not`
  );
}
