/**
 * Rows that agree in all but the name are one: its domains are joined by spaces, its names by `;`, which no cookie's name
 * holds (RFC 6265bis section 4.1.1). A name that ends in `*` stands for all that begin so.
 */
export type KnownNames = readonly (readonly [platform: string, serves: Serves, domains: string, names: string])[];

/** `functional` is necessary or a preference: the database does not tell which. */
export type Serves = 'necessary' | 'functional' | 'preferences' | 'statistics' | 'marketing';

/** A row of the Open Cookie Database, as far as it is used. Its retention period is not: often it is wrong. */
interface Row {
  readonly category: string;
  readonly cookie: string;
  readonly domain: string;
  /** '1': the name is the beginning of all that it stands for. */
  readonly wildcardMatch: string;
}

/** Throws for a category that we have no words for: a new release may bring one. */
export function reduceNames(database: Readonly<Record<string, readonly Row[]>>): KnownNames {
  const rows = Object.entries(database).flatMap(([platform, ofPlatform]) =>
    ofPlatform.map((row) => ({
      platform: platform.trim(),
      serves: servesOf(row.category),
      domains: domainsIn(row.domain).join(' '),
      name: nameOf(row),
    })),
  );
  const usable = rows.filter(({ name }) => name !== '' && name !== '*' && !name.includes(';'));
  const alike = Map.groupBy(usable, ({ platform, serves, domains }) => JSON.stringify([platform, serves, domains]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ name }) => name))].join(';');
    return [[first.platform, first.serves, first.domains, names] as const];
  });
}

function servesOf(category: string): Serves {
  switch (category) {
    case 'Functional':
      return 'functional';
    case 'Necessary':
    case 'Security':
      return 'necessary';
    case 'Personalization':
      return 'preferences';
    case 'Analytics':
      return 'statistics';
    case 'Marketing':
      return 'marketing';
    default:
      throw new Error(`The Open Cookie Database has a category "${category}". Say in servesOf what it stands for.`);
  }
}

/** Some rows hold a placeholder in the name and say that it is exact: `SCM*`, `barometric[cuid]`, `aboutads_sessNNN`. */
function nameOf({ cookie, wildcardMatch }: Row): string {
  const name = cookie.trim();
  const fixed = name.replace(/(?:\*+|\[[a-z]+\]|NNN)$/, '');
  return wildcardMatch === '1' || fixed !== name ? `${fixed}*` : name;
}

/** “.bing.com (3rd party) or .microsoft.com (3rd party)” names two; beside one that is left open, neither counts. */
function domainsIn(text: string): string[] {
  if (/^\s*or\b|\bor\s*$/.test(text)) return [];
  return [...text.toLowerCase().matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g)].map(([domain]) => domain);
}
