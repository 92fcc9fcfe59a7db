import type { RecipientDeclaration } from '../schema/declaration.ts';
import { type Covered, covered } from './covered.ts';
import { hostIndex } from './host-index.ts';

type NamedRecipient = Extract<RecipientDeclaration, { depth: 'named' }>;

/** Of hosts that were contacted. A general recipient is a class in words: no host can be matched to it, so it covers none. */
export function recipientCoverage(
  declarations: readonly RecipientDeclaration[],
): (host: string) => Covered<NamedRecipient> {
  const named = declarations.filter((one): one is NamedRecipient => one.depth === 'named');
  const ofHost = hostIndex(named.flatMap((one) => one.domains.map((domain) => [domain, one] as const)));
  return (host) => covered<NamedRecipient>(ofHost(host)[0], () => undefined);
}
