// What a draft proposes of an item beyond what was seen; each field of it is named in `toConfirm`.
import { knownNecessary } from '../../core/classify/known-necessary.ts';
import type { Exemption } from '../../core/schema/consent-need.ts';
import type { Declaration } from '../../core/schema/declaration.ts';
import type { Purpose } from '../../core/schema/purpose.ts';
import type { RunCookie, RunStorage } from '../../core/schema/run.ts';
import { exemptionReasons } from './exemption-reasons.ts';
import type { KnownItem } from './item-knowledge.ts';

export interface Proposal {
  readonly provider: string | null;
  readonly country: string | null;
  readonly purpose: Purpose;
  readonly consent: Declaration['consent'];
  /** Names of the fields above that nobody has confirmed, sorted. */
  readonly toConfirm: readonly string[];
}

export function proposal(known: KnownItem | null, stored: readonly (RunCookie | RunStorage)[] = []): Proposal {
  const told = known === null || known.confidence === 'unsure' ? nothing : known;
  const exemption = stored.some(({ phase }) => phase === 'before-choice') ? exemptionOf(told, stored) : null;
  const purpose = told.purpose ?? (exemption === null ? 'unknown' : 'necessary');
  const { provider, country } = told;
  return {
    provider,
    country,
    purpose,
    consent:
      exemption === null ? { kind: 'unknown' } : { kind: 'exempt', exemption, reason: exemptionReasons[exemption] },
    toConfirm: [
      ...(exemption === null ? [] : ['consent']),
      ...(country === null ? [] : ['country']),
      ...(provider === null ? [] : ['provider']),
      ...(purpose === 'unknown' ? [] : ['purpose']),
    ],
  };
}

const nothing = { provider: null, country: null, purpose: null, exemption: null };

/** What needs a yes by its purpose is not exempt, whatever its name. */
function exemptionOf(
  { exemption = null, purpose }: Pick<KnownItem, 'exemption' | 'purpose'>,
  stored: readonly (RunCookie | RunStorage)[],
): Exemption | null {
  if (purpose !== null && purpose !== 'necessary') return null;
  return (
    exemption ??
    sharedBy(stored.map((item) => (item.value?.consent === undefined ? knownNecessary(item) : 'consent-choice')))
  );
}

function sharedBy(exemptions: readonly (Exemption | null)[]): Exemption | null {
  const [first = null] = exemptions;
  return exemptions.every((one) => one === first) ? first : null;
}
