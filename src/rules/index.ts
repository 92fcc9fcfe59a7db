// Every rule, by id. `npm run new-rule` writes this file.
import type { Rule } from '../core/audit/rule.ts';
import { choicePreset } from './choice-preset.ts';
import { contentBlocked } from './content-blocked.ts';
import { declaredNotObserved } from './declared-not-observed.ts';
import { durationExceedsDeclared } from './duration-exceeds-declared.ts';
import { durationKindMismatch } from './duration-kind-mismatch.ts';
import { noChoiceOffered } from './no-choice-offered.ts';
import { partyMismatch } from './party-mismatch.ts';
import { rejectHarder } from './reject-harder.ts';
import { rejectMissing } from './reject-missing.ts';
import { setBeforeConsent } from './set-before-consent.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';
import { withdrawalMissing } from './withdrawal-missing.ts';

export const rules: readonly Rule[] = [
  choicePreset,
  contentBlocked,
  declaredNotObserved,
  durationExceedsDeclared,
  durationKindMismatch,
  noChoiceOffered,
  partyMismatch,
  rejectHarder,
  rejectMissing,
  setBeforeConsent,
  undeclaredCookie,
  undeclaredStorage,
  undeclaredThirdParty,
  withdrawalMissing,
];
