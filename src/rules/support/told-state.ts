// What a hit tells its receiver of consent, in the forms that are documented or well attested.
import type { ConsentState } from '../../core/schema/consent.ts';
import type { Run, RunRequest } from '../../core/schema/run.ts';

export interface Told {
  readonly state: ConsentState;
  /** As it stands in the address. */
  readonly text: string;
}

/** null: nothing, or nothing that can be read. `gcd` is left out: its letters are not documented. */
export function toldState({ consentParameters }: RunRequest, { signals }: Pick<Run, 'signals'>): Told | null {
  const { gcs, asc, gdpr_consent: tcString } = consentParameters ?? {};
  if (gcs !== undefined) return told(ofConsentMode(gcs), `gcs=${gcs}`);
  if (asc !== undefined) return told(ofMicrosoft(asc), `asc=${asc}`);
  if (tcString === undefined) return null;
  // The record itself was read where the page told of it.
  const record = signals.find((signal) => signal.tcString === tcString);
  return told(record?.state ?? null, 'gdpr_consent');
}

function told(state: ConsentState | null, text: string): Told | null {
  return state === null ? null : { state, text };
}

/** Google Consent Mode: G1, then storage for advertising and for analytics, 1 or 0. */
function ofConsentMode(gcs: string): ConsentState | null {
  const [, ads, analytics] = /^G1([01-])([01-])$/.exec(gcs) ?? [];
  if (ads === undefined || analytics === undefined) return null;
  if (ads === '1' && analytics === '1') return 'granted';
  return ads === '1' || analytics === '1' ? 'partial' : 'denied';
}

/** Microsoft UET: G for granted, D for denied. */
function ofMicrosoft(asc: string): ConsentState | null {
  if (asc === 'G') return 'granted';
  return asc === 'D' ? 'denied' : null;
}
