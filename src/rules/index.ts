// Every rule, by id. `npm run new-rule` writes this file.
import type { Rule } from '../core/audit/rule.ts';
import { consentAssumed } from './consent-assumed.ts';
import { consentSignalMismatch } from './consent-signal-mismatch.ts';
import { contactBeforeConsent } from './contact-before-consent.ts';
import { declaredNotObserved } from './declared-not-observed.ts';
import { durationExceedsDeclared } from './duration-exceeds-declared.ts';
import { durationKindMismatch } from './duration-kind-mismatch.ts';
import { exemptionDoubtful } from './exemption-doubtful.ts';
import { gpcIgnored } from './gpc-ignored.ts';
import { keptAfterWithdrawal } from './kept-after-withdrawal.ts';
import { partyMismatch } from './party-mismatch.ts';
import { setAfterReject } from './set-after-reject.ts';
import { setBeforeConsent } from './set-before-consent.ts';
import { setOnDismiss } from './set-on-dismiss.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';

export const rules: readonly Rule[] = [
  consentAssumed,
  consentSignalMismatch,
  contactBeforeConsent,
  declaredNotObserved,
  durationExceedsDeclared,
  durationKindMismatch,
  exemptionDoubtful,
  gpcIgnored,
  keptAfterWithdrawal,
  partyMismatch,
  setAfterReject,
  setBeforeConsent,
  setOnDismiss,
  undeclaredCookie,
  undeclaredStorage,
  undeclaredThirdParty,
];
