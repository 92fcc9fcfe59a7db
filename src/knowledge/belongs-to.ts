import type { NamedThing } from '../core/classify/name-knowledge.ts';
import { isUnder } from '../core/is-under.ts';

/** Whether an item lies on one of these domains, or was written from there. */
export function belongsTo({ host, writer }: NamedThing, domains: readonly string[]): boolean {
  return domains.some((domain) => isUnder(host, domain) || (writer !== null && isUnder(writer, domain)));
}
