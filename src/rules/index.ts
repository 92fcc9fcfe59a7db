// Every rule, by id. `npm run new-rule` writes this file.
import type { Rule } from '../core/audit/rule.ts';
import { declaredNotObserved } from './declared-not-observed.ts';
import { durationExceedsDeclared } from './duration-exceeds-declared.ts';
import { durationKindMismatch } from './duration-kind-mismatch.ts';
import { partyMismatch } from './party-mismatch.ts';
import { setBeforeConsent } from './set-before-consent.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';

export const rules: readonly Rule[] = [
  declaredNotObserved,
  durationExceedsDeclared,
  durationKindMismatch,
  partyMismatch,
  setBeforeConsent,
  undeclaredCookie,
  undeclaredStorage,
  undeclaredThirdParty,
];
