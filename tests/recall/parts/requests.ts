import { isRequestOf, placeOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import { scoreOf } from '../score.ts';

/** Every request, once for each time, by the server's log. */
export const requests: RecallPart = {
  truth: (row, { served }) => [
    ...served.map(({ place }) => place).filter((place) => isRequestOf(row, place)),
    ...(row.fromCache ?? []),
  ],
  recorded: (row, { record }) =>
    record.requests.map(({ url }) => placeOf(url)).filter((place) => isRequestOf(row, place)),
  strays: ({ rows }, { record, served }) =>
    scoreOf(
      served.map(({ place }) => place),
      record.requests.map(({ url }) => placeOf(url)),
    ).surplus.filter((place) => !rows.some((row) => isRequestOf(row, place))),
};
