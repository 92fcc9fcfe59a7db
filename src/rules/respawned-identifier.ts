// Identifiers that were deleted and came back the same.
import { defineRule } from '../core/audit/rule.ts';
import { isExempt } from '../core/classify/is-exempt.ts';
import { phases } from '../core/classify/phase.ts';
import type { Run } from '../core/schema/run.ts';
import type { Return } from '../core/schema/stored-record.ts';
import { draft } from './support/draft.ts';
import { itemData, theItem } from './support/item-words.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observedItems, type StoredItem } from './support/stored.ts';
import { verdict } from './support/verdict.ts';

const source = {
  sv: '{from, select, none {} other { Samma id låg också i {from}.}}',
  en: '{from, select, none {} other { The same identifier lay in {from} too.}}',
};
const fix = {
  sv: 'Ta reda på vad som skriver tillbaka {name} (se bevisen), och låt det glömma id:t när det raderas, på alla ställen där det ligger.',
  en: 'Find out what writes {name} back (see the evidence), and let it forget the identifier when it is deleted, wherever it lies.',
};

export const respawnedIdentifier = defineRule({
  id: 'respawned-identifier',
  title: { sv: 'Raderat id som kom tillbaka', en: 'Deleted identifier that came back' },
  severity: 'error',
  regime: 'lek',
  texts: {
    respawned: {
      what: {
        sv: `${theItem.sv} raderades och kom tillbaka med samma id när en ny sida hade öppnats.${source.sv}`,
        en: `${theItem.en} was deleted, and came back with the same identifier once another page had been opened.${source.en}`,
      },
      why: {
        sv: 'Den som raderar ett id vill inte kännas igen. Kommer det tillbaka har det lästs från något annat ställe, och det kräver ett ja ({storingLaw}; EDPB:s riktlinjer 2/2023).',
        en: 'Whoever deletes an identifier does not want to be recognised. Where it comes back, it was read from another place, which requires a yes ({storingLaw}; EDPB guidelines 2/2023).',
      },
      fix,
    },
    rewritten: {
      what: {
        sv: `${theItem.sv} raderades och skrevs tillbaka med samma id på samma sida.${source.sv}`,
        en: `${theItem.en} was deleted, and was written back with the same identifier in the same page.${source.en}`,
      },
      why: {
        sv: 'Skriptet mindes id:t medan sidan var öppen. Då tar det inte skada av att raderas, och den som har sagt nej eller tagit tillbaka ett ja får det ändå.',
        en: 'The script remembered the identifier while the page was open. Deleting it then does nothing, and whoever said no or took back a yes gets it all the same.',
      },
      fix,
    },
  },
  check({ runs }) {
    const back = observedItems(runs.map(dated), ({ returns }) => returns.length > 0).filter(
      ({ item }) => !isExempt(item),
    );
    return verdict(
      back.map((seen) => {
        const data = { ...itemData(seen.item), from: otherHolder(runs, seen.item) };
        const isRespawned = runs.some((run) => hasRespawned(run, seen.item.id));
        return isRespawned ? draft('respawned', seen, data) : draft('rewritten', seen, data, { severity: 'warning' });
      }),
      missingEvidence(runs, [...forHosts, 'deletion']),
    );
  },
});

/** With what came back dated when it did, so that the evidence shows that moment. */
function dated(run: Run): Run {
  const phaseAt = phases(run.consent);
  const atReturn = <T extends StoredItem>(item: T): T => {
    const atMs = item.returns[0]?.atMs;
    if (atMs === undefined) return item;
    const asked = 'area' in item ? {} : { asksAtMs: [atMs] };
    return { ...item, setAtMs: atMs, phase: phaseAt(atMs), ...asked };
  };
  return { ...run, cookies: run.cookies.map(atReturn), storage: run.storage.map(atReturn) };
}

/** Opening another page ends all that scripts remember by themselves. */
function hasRespawned({ cookies, storage, pages }: Run, id: string): boolean {
  const isAcross = ({ removedAtMs, atMs }: Return) => pages.some((page) => page.atMs > removedAtMs && page.atMs < atMs);
  return [...cookies, ...storage].some((item) => item.id === id && item.returns.some(isAcross));
}

/** What else held the identifier, by its name; `none` where nothing was seen to. */
function otherHolder(runs: readonly Run[], { id, returns }: StoredItem): string {
  const gone = new Set(returns.map(({ identifier }) => identifier));
  const others = runs.flatMap(({ cookies, storage }): StoredItem[] => [...cookies, ...storage]);
  const holder = others.find(
    (item) => item.id !== id && item.value?.identifiers?.some((one) => gone.has(one)) === true,
  );
  if (holder === undefined) return 'none';
  return 'area' in holder ? `${holder.key} (${holder.area})` : holder.name;
}
