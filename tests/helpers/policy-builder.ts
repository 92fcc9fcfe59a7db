// Builds policies for tests: each call adds one declaration, and says only what the test is about.
//   policy('shop.test').cookie('sid', { duration: { kind: 'session' } }).recipient('ads.test').build()
import type { Declaration } from '../../src/core/schema/declaration.ts';
import { type Policy, policySchema } from '../../src/core/schema/policy.ts';
import type { Statement } from '../../src/core/schema/statement.ts';
import type { StorageArea } from '../../src/core/schema/storage.ts';

type Named<K extends Declaration['kind']> = Partial<Extract<Declaration, { kind: K; depth: 'named' }>>;
type General<K extends Declaration['kind']> = Partial<Extract<Declaration, { kind: K; depth: 'general' }>>;

export interface PolicyBuilder {
  /** A cookie by its name, or by a pattern where the name holds a `*`; its id is the name made fit for an id. */
  cookie(name: string, options?: Named<'cookie'>): PolicyBuilder;
  cookiesInGeneral(id: string, options?: General<'cookie'>): PolicyBuilder;
  storage(area: StorageArea, name: string, options?: Named<'storage'>): PolicyBuilder;
  storageInGeneral(id: string, options?: General<'storage'>): PolicyBuilder;
  recipient(domain: string, options?: Named<'recipient'>): PolicyBuilder;
  recipientsInGeneral(id: string, options?: General<'recipient'>): PolicyBuilder;
  pixel(domain: string, options?: Named<'pixel'>): PolicyBuilder;
  statement(id: string, options?: Partial<Statement>): PolicyBuilder;
  /** Changes of the file itself, such as its consent tool. */
  with(changes: Partial<Policy>): PolicyBuilder;
  /** The policy, schema-checked. */
  build(): Policy;
}

const silent = { statement: null, purpose: 'unknown', consent: { kind: 'unknown' } } as const;
const timeless = { ...silent, duration: { kind: 'unknown' } } as const;
const named = { depth: 'named', provider: null } as const;
const someCookie = { ...timeless, ...named, kind: 'cookie', domain: null, party: null } as const;
const someItem = { ...timeless, ...named, kind: 'storage', domain: null } as const;
const someRecipient = { ...silent, ...named, kind: 'recipient', country: null } as const;
const somePixel = { ...silent, ...named, kind: 'pixel' } as const;
const general = { depth: 'general' } as const;
const someCookies = { ...timeless, ...general, kind: 'cookie', covers: { party: null, kind: null } } as const;
const someItems = { ...timeless, ...general, kind: 'storage', covers: { area: null, party: null } } as const;
const someRecipients = { ...silent, ...general, kind: 'recipient', covers: { sv: 'en grupp', en: 'a group' } } as const;

/** The policy of a site that declares nothing yet. */
export function policy(site = 'shop.test'): PolicyBuilder {
  return builder({
    formatVersion: 2,
    site: { name: site, domains: [site] },
    source: { url: null, language: 'sv', retrieved: '2026-11-22', version: null, sections: [] },
    consentTool: null,
    statements: [],
    declarations: [],
  });
}

function builder(state: Policy): PolicyBuilder {
  const declare = (declaration: Declaration) =>
    builder({ ...state, declarations: [...state.declarations, declaration] });
  return {
    cookie: (name, options) => declare({ ...someCookie, id: idOf(name), name: nameMatch(name), ...options }),
    cookiesInGeneral: (id, options) => declare({ ...someCookies, id, ...options }),
    storage: (area, name, options) => declare({ ...someItem, id: idOf(name), area, name: nameMatch(name), ...options }),
    storageInGeneral: (id, options) => declare({ ...someItems, id, ...options }),
    recipient: (domain, options) => declare({ ...someRecipient, id: idOf(domain), domains: [domain], ...options }),
    recipientsInGeneral: (id, options) => declare({ ...someRecipients, id, ...options }),
    pixel: (domain, options) => declare({ ...somePixel, id: idOf(domain), domain, ...options }),
    statement: (id, options) =>
      builder({ ...state, statements: [...state.statements, { ...someStatement(id), ...options }] }),
    with: (changes) => builder({ ...state, ...changes }),
    build: () => policySchema.parse(state),
  };
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function nameMatch(name: string) {
  return name.includes('*') ? { pattern: name } : { exact: name };
}

function someStatement(id: string): Statement {
  const text = { sv: 'ett påstående', en: 'a claim' };
  return { id, section: 'Kakor', paraphrase: text, contradictedBy: null, checkable: 'browser', link: null };
}
