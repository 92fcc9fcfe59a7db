import { thirdParty } from '../../fixtures/sites/row.ts';
import { isKeyOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';

/** Every item of other storage that is stored in the end. */
export const storage: RecallPart = {
  truth: ({ storage: items = [] }) => items.map(({ area, origin, key }) => `${area} ${origin} ${key}`),
  recorded: (row, { record }) =>
    record.storage
      .filter(({ key, state }) => state !== 'deleted' && isKeyOf(row, key))
      .map(({ area, origin, key }) => `${area} ${origin} ${key}`),
  strays: ({ host, rows }, { record }) => {
    const own = [`https://${host}`, `https://${thirdParty}`];
    return record.storage
      .filter(({ origin, key }) => own.includes(origin) && !rows.some((row) => isKeyOf(row, key)))
      .map(({ key }) => key);
  },
};
