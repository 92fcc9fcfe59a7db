import type { Signal } from '../schema/told-consent.ts';
import { decodeTcString } from './decode-tc-string.ts';
import { stateOfPurposes } from './state-of-purposes.ts';

/** Purposes 1 to 11 are those of TCF v2.2 (IAB Europe, policies, appendix A); the string has room for 24. */
const purposes = Array.from({ length: 11 }, (_, index) => index + 1);

/**
 * What a TC string says of consent; null for what is none. What rests on a legitimate interest is no consent, and a string
 * cannot tell “no” from “not asked yet”: both are denied. A tool that asks for fewer purposes than all gives partial at most.
 */
export function toldByTcString(tcString: string): Pick<Signal, 'state' | 'granted' | 'denied'> | null {
  const decoded = decodeTcString(tcString);
  if (decoded === null) return null;
  const granted = decoded.consents.map(String);
  const denied = purposes.filter((purpose) => !decoded.consents.includes(purpose)).map(String);
  return { state: stateOfPurposes(granted, denied), granted, denied };
}
