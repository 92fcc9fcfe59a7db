import { isNameOf, placeOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import { attemptText, truthText } from '../write-text.ts';

/** Who loaded the script that wrote, and the script that was asked for, from the page's own script on. */
export const chain: RecallPart = {
  truth: ({ cookies = [], chains = {}, attemptsNotVisible }) => [
    ...(attemptsNotVisible === undefined ? cookies : []).map((cookie) => chainText(truthText(cookie), cookie.chain)),
    ...Object.entries(chains).map(([place, loaders]) => chainText(place, loaders)),
  ],
  recorded: (row, { record }) => [
    ...record.attempts
      .filter(({ cookie }) => isNameOf(row, cookie.name))
      .map((attempt) => chainText(attemptText(attempt), attempt.chain.map(placeOf))),
    ...record.requests
      .filter(({ url }) => Object.hasOwn(row.chains ?? {}, placeOf(url)))
      .map((request) => chainText(placeOf(request.url), request.chain.map(placeOf))),
  ],
};

function chainText(what: string, loaders: readonly string[] = []): string {
  return [what, ...loaders.toReversed()].join(' ← ');
}
