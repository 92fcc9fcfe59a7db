// Every rule, by id. `npm run new-rule` writes this file.
import type { Rule } from '../core/audit/rule.ts';
import { choicePreset } from './choice-preset.ts';
import { consentAssumed } from './consent-assumed.ts';
import { consentSignalMismatch } from './consent-signal-mismatch.ts';
import { contactBeforeConsent } from './contact-before-consent.ts';
import { contentBlocked } from './content-blocked.ts';
import { declaredNotObserved } from './declared-not-observed.ts';
import { durationExceedsDeclared } from './duration-exceeds-declared.ts';
import { durationKindMismatch } from './duration-kind-mismatch.ts';
import { exemptionDoubtful } from './exemption-doubtful.ts';
import { gpcIgnored } from './gpc-ignored.ts';
import { keptAfterWithdrawal } from './kept-after-withdrawal.ts';
import { noChoiceOffered } from './no-choice-offered.ts';
import { partyMismatch } from './party-mismatch.ts';
import { purposeMismatchKnown } from './purpose-mismatch-known.ts';
import { rejectHarder } from './reject-harder.ts';
import { rejectMissing } from './reject-missing.ts';
import { setAfterReject } from './set-after-reject.ts';
import { setBeforeConsent } from './set-before-consent.ts';
import { setOnDismiss } from './set-on-dismiss.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';
import { withdrawalMissing } from './withdrawal-missing.ts';

export const rules: readonly Rule[] = [
  choicePreset,
  consentAssumed,
  consentSignalMismatch,
  contactBeforeConsent,
  contentBlocked,
  declaredNotObserved,
  durationExceedsDeclared,
  durationKindMismatch,
  exemptionDoubtful,
  gpcIgnored,
  keptAfterWithdrawal,
  noChoiceOffered,
  partyMismatch,
  purposeMismatchKnown,
  rejectHarder,
  rejectMissing,
  setAfterReject,
  setBeforeConsent,
  setOnDismiss,
  undeclaredCookie,
  undeclaredStorage,
  undeclaredThirdParty,
  withdrawalMissing,
];
