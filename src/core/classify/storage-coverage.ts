import type { StorageDeclaration } from '../schema/declaration.ts';
import type { Party } from '../schema/run.ts';
import type { StorageRecord } from '../schema/stored-record.ts';
import { type Covered, covered } from './covered.ts';
import { generalDeclarations } from './general-declarations.ts';
import { pagesOf } from './holds-on.ts';
import { namedDeclarations } from './named-declarations.ts';

type NamedStorage = Extract<StorageDeclaration, { depth: 'named' }>;
type GeneralStorage = Extract<StorageDeclaration, { depth: 'general' }>;

export interface StorageFacts extends Pick<StorageRecord, 'area' | 'key' | 'page'> {
  readonly host: string;
  readonly party: Party;
}

export function storageCoverage(
  declarations: readonly StorageDeclaration[],
): (item: StorageFacts) => Covered<StorageDeclaration> {
  const ofNames = declarations.filter((one): one is NamedStorage => one.depth === 'named');
  const holdsOnPage = pagesOf(ofNames);
  const byArea = new Map(
    [...Map.groupBy(ofNames, ({ area }) => area)].map(([area, ofArea]) => [area, namedDeclarations(ofArea)]),
  );
  const general = generalDeclarations(
    declarations.filter((one): one is GeneralStorage => one.depth === 'general'),
    ({ covers }) => [covers.area, covers.party],
  );

  return ({ area, key, host, party, page }) =>
    covered<StorageDeclaration>(
      byArea.get(area)?.({ name: key, host, party }, (one) => holdsOnPage(one, page)),
      () => general([area, party]),
    );
}
