// What may be known of an item besides what was seen, for a draft to propose.
import type { HostKnowledge } from '../../core/classify/host-knowledge.ts';
import type { Knowledge } from '../../core/classify/knowledge.ts';
import type { NameKnowledge } from '../../core/classify/name-knowledge.ts';
import type { Exemption } from '../../core/schema/consent-need.ts';
import type { HostCategory } from '../../core/schema/host-category.ts';
import type { Purpose } from '../../core/schema/purpose.ts';
import type { Party } from '../../core/schema/run.ts';

export interface KnowableItem {
  readonly kind: 'cookie' | 'storage' | 'recipient' | 'pixel';
  /** Cookie name or storage key, one of those that were seen; null for who is contacted. */
  readonly name: string | null;
  readonly host: string;
  readonly party: Party;
}

export interface KnownItem {
  /** null: not known. */
  readonly provider: string | null;
  readonly purpose: Purpose | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Why it needs no consent; absent or null: nothing says that it needs none. */
  readonly exemption?: Exemption | null;
  /** What is unsure is not written down at all. */
  readonly confidence: 'sure' | 'likely' | 'unsure';
}

/** null: nothing is known. */
export type ItemKnowledge = (item: KnowableItem) => KnownItem | null;

/** What names tell, else what the hosts of others do. */
export function itemKnowledge({ ofHost, ofName }: Knowledge): ItemKnowledge {
  return (item) => knownByName(item, ofName) ?? knownByHost(item, ofHost);
}

function knownByName({ kind, name, host, party }: KnowableItem, ofName: NameKnowledge): KnownItem | null {
  if (name === null) return null;
  const area = kind === 'cookie' ? kind : 'localStorage';
  const known = ofName({ area, name, host, writer: null, party });
  if (known === null) return null;
  const { provider, purposes: serves, country, exemption, confidence } = known;
  const [purpose = null, ...others] = serves;
  return {
    provider,
    // Several are left for a person to choose from.
    purpose: others.length === 0 ? purpose : null,
    country,
    exemption,
    confidence: confidence === 'guess' ? 'unsure' : confidence,
  };
}

function knownByHost({ host, party }: KnowableItem, ofHost: HostKnowledge): KnownItem | null {
  const known = party === 'first' ? null : ofHost(host);
  if (known === null || known.isPlatform) return null;
  const { organisation, category, country } = known;
  return { provider: organisation, purpose: purposes[category] ?? null, country, confidence: 'likely' };
}

/** A video, a font or a widget may be there for what the visitor asked for, or not: those categories name no purpose. */
const purposes: Partial<Readonly<Record<HostCategory, Purpose>>> = {
  ad: 'marketing',
  marketing: 'marketing',
  analytics: 'statistics',
  'consent-provider': 'necessary',
};
