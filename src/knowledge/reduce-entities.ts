import { type HostCategory, hostCategorySchema } from '../core/schema/host-category.ts';

/** Domains are joined by spaces; `*.domain` stands for the domain and all under it, any other for that host alone. */
export type KnownHosts = readonly (readonly [organisation: string, category: HostCategory, domains: string])[];

/** An entity of third-party-web, as far as it is used. A product such as “Google Analytics” names its company. */
interface Entity {
  readonly name: string;
  readonly company?: string;
  readonly category: string;
  readonly domains: readonly string[];
}

/** Throws for a category that we have no words for: a new release may bring one. */
export function reduceEntities(entities: readonly Entity[]): KnownHosts {
  return entities
    .filter(({ domains }) => domains.length > 0)
    .map(({ name, company = name, category, domains }) => [
      company.replaceAll('&amp;', '&'),
      hostCategorySchema.parse(category),
      domains.join(' ').toLowerCase(),
    ]);
}
