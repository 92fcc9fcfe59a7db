import type { SharingTruth } from '../../fixtures/sites/row.ts';
import { isKeyOf, isNameOf, placeOf } from '../belonging.ts';
import type { RecallPart } from '../recall-part.ts';

/** Which identifiers of stored items went to somebody else, by what arrived at the server. */
export const sharings: RecallPart = {
  truth: ({ sharings: all = [] }, { served }) =>
    all.flatMap(({ kind, name, to: address, in: place, parameter, text, notVisible }) => {
      const to = placeOf(address);
      const hasArrived = served.some((request) => request.place === to && request.text.includes(text));
      if (!hasArrived) return [`${name} never arrived`];
      return notVisible === undefined ? [sharingText(kind, name, to, place, parameter)] : [];
    }),
  recorded: (row, { record }) =>
    record.sharings
      .filter(({ item: { kind, name } }) => (kind === 'cookie' ? isNameOf(row, name) : isKeyOf(row, name)))
      .map(({ item: { kind, name }, url, in: place, parameter }) =>
        sharingText(kind, name, placeOf(url), place, parameter),
      ),
  strays: ({ rows }, { record }) =>
    record.sharings
      .map(({ item }) => item.name)
      .filter((name) => !rows.some((row) => isNameOf(row, name) || isKeyOf(row, name))),
};

function sharingText(
  kind: SharingTruth['kind'],
  name: string,
  to: string,
  place: SharingTruth['in'],
  parameter: string | null,
): string {
  return `${kind} ${name} to ${to} in ${place} as ${parameter}`;
}
