import { isRequestOf, placeOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';

/**
 * Which cookies each request carried, by the header that arrived at the server. What the cache answered never left, and no
 * extension is told: the browser names the cookies that it would send, and a 304 looks the same. Those are left out.
 */
export const sent: RecallPart = {
  truth: (row, { served }) =>
    served.filter(({ place }) => isRequestOf(row, place)).map(({ place, cookies }) => sentText(place, cookies)),
  recorded: (row, { record }) => {
    const requests = record.requests
      .map(({ url, sentCookies }) => ({ place: placeOf(url), sentCookies }))
      .filter(({ place }) => isRequestOf(row, place));
    for (const cached of row.fromCache ?? []) {
      const last = requests.findLastIndex(({ place }) => place === cached);
      if (last !== -1) requests.splice(last, 1);
    }
    return requests.map(({ place, sentCookies }) => sentText(place, sentCookies));
  },
};

function sentText(place: string, names: readonly string[] | null): string {
  return `${place} ${names === null ? 'unknown' : JSON.stringify(names)}`;
}
