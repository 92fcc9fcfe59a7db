import type { EventOf } from '../../../core/schema/event.ts';
import { isTcString } from './tc-string.ts';

type ConsentParameters = NonNullable<EventOf<'request'>['consentParameters']>;

/**
 * What a request tells its receiver of consent, as it stands in its address; null when there is nothing. Each is held to the
 * form that its makers gave it: whatever else stands under such a name is a value like any other.
 */
export function consentParameters(url: string): ConsentParameters | null {
  if (!/[?&;](?:gc[sd]|npa|asc|gdpr(?:_consent)?|us_privacy)=/.test(url.slice(0, longest))) return null;
  const pairs = url.slice(0, longest).replace(/#.*/s, '').split(/[?&;]/);
  const found = pairs.slice(1, mostParameters).flatMap((pair): [keyof ConsentParameters, string][] => {
    const [, name = '', value = ''] = /^([a-z_]+)=(.*)$/s.exec(pair) ?? [];
    const isConsent = forms.find(([known]) => known === name);
    return isConsent?.[1](value) === true ? [[isConsent[0], value]] : [];
  });
  // The first of several is what receivers read.
  return found.length === 0 ? null : Object.fromEntries(found.toReversed());
}

const longest = 65_536;
const mostParameters = 500;

/** Beside `&`, Google’s floodlights part their parameters with `;`. */
const forms: readonly (readonly [keyof ConsentParameters, (value: string) => boolean])[] = [
  // Google Consent Mode: G1, and a digit each for advertising and analytics.
  ['gcs', (value) => /^G1[01-]{2}$/.test(value)],
  // Its newer form: two digits, and a letter and a digit for each of its purposes.
  ['gcd', (value) => /^1\d(?:[a-z]\d){3,8}$/i.test(value)],
  ['npa', (value) => /^[01]$/.test(value)],
  // Microsoft UET: granted or denied.
  ['asc', (value) => /^[GD]$/.test(value)],
  ['gdpr', (value) => /^[01]$/.test(value)],
  ['gdpr_consent', isTcString],
  // IAB CCPA: version, and three times yes, no or not applicable.
  ['us_privacy', (value) => /^1[YN-]{3}$/i.test(value)],
];
