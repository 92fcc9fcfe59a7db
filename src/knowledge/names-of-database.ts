// The Open Cookie Database, asked with care: many of its names are used by others too, some of its prefixes are two
// characters long, and the domain of a row may be the vendor's own website.
import { exemptionOfName } from '../core/classify/known-necessary.ts';
import { nameIndex } from '../core/classify/name-index.ts';
import type { KnownName, NamedThing, NameKnowledge } from '../core/classify/name-knowledge.ts';
import type { Confidence, Known } from '../core/schema/known.ts';
import type { NameMatch } from '../core/schema/name-match.ts';
import { belongsTo } from './belongs-to.ts';
import type { KnownNames, Serves } from './reduce-names.ts';

type RowName = Exclude<NameMatch, { pattern: string }>;

interface Row {
  readonly name: RowName;
  readonly platform: string;
  readonly serves: Serves;
  readonly domains: readonly string[];
}

/** The exact name decides, else the longest prefix; a shorter one says nothing where a longer one is in doubt. */
export function namesOfDatabase(table: KnownNames): NameKnowledge {
  const rowsOf = nameIndex(rowsIn(table), (rows) => rows);
  return (item) => {
    const [rows = []] = rowsOf(item.name);
    const atHome = rows.filter(({ domains }) => belongsTo(item, domains));
    if (atHome.length > 0) return answer(item, atHome, confidenceAtHome(item, atHome));
    const judged = rows.flatMap((row) => {
      const confidence = confidenceElsewhere(item, row);
      return confidence === null ? [] : [{ row, confidence }];
    });
    const likely = judged.filter(({ confidence }) => confidence === 'likely');
    const best = likely.length > 0 ? likely : judged;
    return answer(
      item,
      best.map(({ row }) => row),
      best[0]?.confidence ?? 'guess',
    );
  };
}

function rowsIn(table: KnownNames): Row[] {
  return table.flatMap(([platform, serves, domains, names]) =>
    names.split(';').map((name) => ({
      name: name.endsWith('*') ? { prefix: name.slice(0, -1) } : { exact: name },
      platform,
      serves,
      domains: domains === '' ? [] : domains.split(' '),
    })),
  );
}

function confidenceAtHome({ area }: NamedThing, rows: readonly Row[]): Confidence {
  const isClear = area === 'cookie' && rows.every(({ name }) => fixedPart(name).length >= shortest || 'exact' in name);
  return isClear ? 'sure' : 'likely';
}

/** A prefix shorter than this fits what others store: `tp`, `_s`, `mp_`. */
const shortest = 4;
/** From here on a name is hardly chosen twice. */
const distinct = 6;

/** null: the name alone says nothing. */
function confidenceElsewhere({ area, party }: NamedThing, { name, domains }: Row): Confidence | null {
  const fixed = fixedPart(name);
  const isPrefix = 'prefix' in name;
  // Another party's own cookie: it would lie on the domain that the row names.
  if (domains.length > 0 && (party === 'third' || fixed.length < distinct || isPlainWord(fixed))) return null;
  if (fixed.length < shortest) return null;
  if (domains.length > 0) return 'guess';
  if (isPlainWord(fixed) || (isPrefix && fixed.length < distinct)) return 'guess';
  return area === 'cookie' ? 'likely' : 'guess';
}

function fixedPart(name: RowName): string {
  return 'exact' in name ? name.exact : name.prefix;
}

/** Such as “currency”, “Token”, “SID”: anybody may call an item so. */
function isPlainWord(name: string): boolean {
  return name.length <= 12 && /^(?:[A-Za-z]?[a-z]+|[A-Z]+)[-_]?$/.test(name);
}

const purposesOf: Readonly<Record<Serves, Known['purposes']>> = {
  necessary: ['necessary'],
  functional: ['necessary', 'preferences'],
  preferences: ['preferences'],
  statistics: ['statistics'],
  marketing: ['marketing'],
};

function answer(item: NamedThing, rows: readonly Row[], confidence: Confidence): KnownName | null {
  const [first] = rows;
  if (first === undefined) return null;
  const platforms = new Set(rows.map(({ platform }) => platform));
  const serves = new Set(rows.map((row) => row.serves));
  const purposes = [...new Set([...serves].flatMap((one) => purposesOf[one]))];
  return {
    platform: platforms.size === 1 && first.platform !== '' ? first.platform : null,
    purposes,
    exemption: purposes.includes('necessary') ? exemptionOfName(item.name) : null,
    source: 'open-cookie-database',
    // Two that use a name for different ends leave it open which of them is met.
    confidence: serves.size > 1 ? 'guess' : confidence,
    provider: null,
    country: null,
    plugin: null,
    description: null,
    caution: null,
  };
}
