import { isNameOf, placeOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';

/** How and by whom cookies that are no longer stored went away. */
export const ending: RecallPart = {
  truth: ({ endings = [] }) =>
    endings.map(({ name, cause, by }) => endingText(name, cause, by === undefined ? '' : `${by.via} ${by.by}`)),
  recorded: (row, { record }) =>
    record.cookies
      .filter(({ name, state }) => state === 'deleted' && isNameOf(row, name))
      .map(({ name, endedBy }) => {
        const writer = endedBy?.writer ?? null;
        return endingText(
          name,
          endedBy?.cause ?? '?',
          writer === null ? '' : `${writer.via} ${placeOf(writer.url ?? '')}`,
        );
      }),
};

function endingText(name: string, cause: string, by: string): string {
  return `${name} ${cause} ${by}`.trimEnd();
}
