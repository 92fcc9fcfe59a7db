import { thirdParty } from '../../fixtures/sites/row.ts';
import { isKeyOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';
import type { StoredItem } from '../visited.ts';

/** Every item of other storage that is stored in the end, by what the page's own storage functions list then. */
export const storage: RecallPart = {
  truth: (row, { stored }) => stored.filter(({ key }) => isKeyOf(row, key)).map(itemText),
  recorded: (row, { record }) =>
    record.storage.filter(({ key, state }) => state !== 'deleted' && isKeyOf(row, key)).map(itemText),
  strays: ({ host, rows }, { record }) => {
    const own = [`https://${host}`, `https://${thirdParty}`];
    return record.storage
      .filter(
        ({ origin, key, state }) =>
          state !== 'deleted' && own.includes(origin) && !rows.some((row) => isKeyOf(row, key)),
      )
      .map(({ key }) => key);
  },
};

export function itemText({ area, origin, key }: StoredItem): string {
  return `${area} ${origin} ${key}`;
}
