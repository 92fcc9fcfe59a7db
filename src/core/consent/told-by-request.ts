// What a request tells its receiver of consent, in the parameters of its address.
import type { RequestRecord } from '../schema/session.ts';
import type { Signal } from '../schema/told-consent.ts';
import { stateOfPurposes } from './state-of-purposes.ts';
import { toldByTcString } from './told-by-tc-string.ts';

export type Told = Pick<Signal, 'source' | 'state' | 'granted' | 'denied' | 'detail' | 'tcString'>;
type Parameters = NonNullable<RequestRecord['consentParameters']>;

export function toldByRequest(parameters: Parameters | undefined): Told[] {
  if (parameters === undefined) return [];
  return [consentMode(parameters), uet(parameters), tcf(parameters)].filter((told) => told !== null);
}

/**
 * Google Consent Mode: gcs=G1xy, x for ad_storage and y for analytics_storage, 1 agreed, 0 not, - not set. The letters of gcd
 * are documented nowhere and read differently by everybody: shown, never judged.
 */
function consentMode({ gcs, gcd }: Parameters): Told | null {
  if (gcs === undefined && gcd === undefined) return null;
  const [, ads = '-', analytics = '-'] = /^G1([01-])([01-])$/.exec(gcs ?? '') ?? [];
  const values = Object.entries({ ad_storage: ads, analytics_storage: analytics });
  const named = (value: string) => values.filter(([, one]) => one === value).map(([name]) => name);
  const granted = named('1');
  const denied = named('0');
  const detail = [gcs === undefined ? '' : `gcs=${gcs}`, gcd === undefined ? '' : `gcd=${gcd}`];
  return {
    source: 'consent-mode',
    state: stateOfPurposes(granted, denied),
    granted,
    denied,
    detail: detail.filter((part) => part !== '').join(', '),
    tcString: null,
  };
}

/** Microsoft’s tag (UET): asc=G agreed, asc=D not. */
function uet({ asc }: Parameters): Told | null {
  if (asc !== 'G' && asc !== 'D') return null;
  const [granted, denied] = asc === 'G' ? [['ad_storage'], []] : [[], ['ad_storage']];
  return {
    source: 'uet',
    state: stateOfPurposes(granted, denied),
    granted,
    denied,
    detail: `asc=${asc}`,
    tcString: null,
  };
}

/** gdpr=0 says that the law does not apply, and then the string is nobody’s answer (IAB TCF, “URL-based services”). */
function tcf({ gdpr, gdpr_consent: tcString }: Parameters): Told | null {
  if (gdpr === '0' || tcString === undefined) return null;
  const told = toldByTcString(tcString);
  return told === null ? null : { source: 'tcf', ...told, detail: 'gdpr_consent', tcString };
}
