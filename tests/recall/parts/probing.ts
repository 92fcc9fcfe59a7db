import type { Row } from '../../fixtures/sites/row.ts';
import { placeOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';

/** What each script read that can tell one browser from another, and how often. */
export const probing: RecallPart = {
  truth: ({ probes = [], probesNotVisible }) =>
    (probesNotVisible === undefined ? probes : []).map(({ api, what, count, by }) => text(api, what, count, by)),
  recorded: (row, { record }) =>
    record.probes
      .filter(({ url }) => isProbeOf(row, url))
      .map(({ api, what, count, url }) => text(api, what, count, placeOf(url ?? ''))),
  strays: ({ rows }, { record }) =>
    record.probes
      .filter(({ url }) => !rows.some((row) => isProbeOf(row, url)))
      .map(({ api, what, count, url }) => text(api, what, count, url ?? '')),
};

function isProbeOf({ id }: Row, url: string | null): boolean {
  return url !== null && placeOf(url).split('/')[1] === id;
}

function text(api: string, what: readonly string[], count: number, by: string): string {
  return `${api} ${what.toSorted().join('+')} ${count} ${by}`;
}
