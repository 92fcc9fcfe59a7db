// Every rule, by id. `npm run new-rule` writes this file.
import type { Rule } from '../core/audit/rule.ts';
import { askedAgain } from './asked-again.ts';
import { choicePreset } from './choice-preset.ts';
import { cloakedThirdParty } from './cloaked-third-party.ts';
import { consentAssumed } from './consent-assumed.ts';
import { consentSignalMismatch } from './consent-signal-mismatch.ts';
import { contactBeforeConsent } from './contact-before-consent.ts';
import { contentBlocked } from './content-blocked.ts';
import { cookieInsecure } from './cookie-insecure.ts';
import { declaredNotObserved } from './declared-not-observed.ts';
import { durationDisproportionate } from './duration-disproportionate.ts';
import { durationExceedsDeclared } from './duration-exceeds-declared.ts';
import { durationKindMismatch } from './duration-kind-mismatch.ts';
import { embedBeforeClick } from './embed-before-click.ts';
import { exemptionDoubtful } from './exemption-doubtful.ts';
import { fingerprintProbe } from './fingerprint-probe.ts';
import { gpcIgnored } from './gpc-ignored.ts';
import { identifierShared } from './identifier-shared.ts';
import { keptAfterWithdrawal } from './kept-after-withdrawal.ts';
import { lifetimeOverGuideline } from './lifetime-over-guideline.ts';
import { lintAbsoluteClaim } from './lint-absolute-claim.ts';
import { lintBrowserSettingsAsConsent } from './lint-browser-settings-as-consent.ts';
import { lintEntryContradictory } from './lint-entry-contradictory.ts';
import { lintEntryIncomplete } from './lint-entry-incomplete.ts';
import { lintEntryUnreachable } from './lint-entry-unreachable.ts';
import { lintExemptionUnjustified } from './lint-exemption-unjustified.ts';
import { lintIdentityInconsistent } from './lint-identity-inconsistent.ts';
import { lintNoticeIncomplete } from './lint-notice-incomplete.ts';
import { lintRecipientUnnamed } from './lint-recipient-unnamed.ts';
import { noChoiceOffered } from './no-choice-offered.ts';
import { partyMismatch } from './party-mismatch.ts';
import { personalDataInCookie } from './personal-data-in-cookie.ts';
import { personalDataInRequest } from './personal-data-in-request.ts';
import { purposeAmbiguous } from './purpose-ambiguous.ts';
import { purposeMismatchKnown } from './purpose-mismatch-known.ts';
import { purposeUnclassified } from './purpose-unclassified.ts';
import { rejectHarder } from './reject-harder.ts';
import { rejectMissing } from './reject-missing.ts';
import { respawnedIdentifier } from './respawned-identifier.ts';
import { sessionCookieScriptReadable } from './session-cookie-script-readable.ts';
import { setAfterReject } from './set-after-reject.ts';
import { setBeforeConsent } from './set-before-consent.ts';
import { setOnDismiss } from './set-on-dismiss.ts';
import { storageIdentifier } from './storage-identifier.ts';
import { transferUndeclared } from './transfer-undeclared.ts';
import { undeclaredCookie } from './undeclared-cookie.ts';
import { undeclaredStorage } from './undeclared-storage.ts';
import { undeclaredThirdParty } from './undeclared-third-party.ts';
import { withdrawalMissing } from './withdrawal-missing.ts';

export const rules: readonly Rule[] = [
  askedAgain,
  choicePreset,
  cloakedThirdParty,
  consentAssumed,
  consentSignalMismatch,
  contactBeforeConsent,
  contentBlocked,
  cookieInsecure,
  declaredNotObserved,
  durationDisproportionate,
  durationExceedsDeclared,
  durationKindMismatch,
  embedBeforeClick,
  exemptionDoubtful,
  fingerprintProbe,
  gpcIgnored,
  identifierShared,
  keptAfterWithdrawal,
  lifetimeOverGuideline,
  lintAbsoluteClaim,
  lintBrowserSettingsAsConsent,
  lintEntryContradictory,
  lintEntryIncomplete,
  lintEntryUnreachable,
  lintExemptionUnjustified,
  lintIdentityInconsistent,
  lintNoticeIncomplete,
  lintRecipientUnnamed,
  noChoiceOffered,
  partyMismatch,
  personalDataInCookie,
  personalDataInRequest,
  purposeAmbiguous,
  purposeMismatchKnown,
  purposeUnclassified,
  rejectHarder,
  rejectMissing,
  respawnedIdentifier,
  sessionCookieScriptReadable,
  setAfterReject,
  setBeforeConsent,
  setOnDismiss,
  storageIdentifier,
  transferUndeclared,
  undeclaredCookie,
  undeclaredStorage,
  undeclaredThirdParty,
  withdrawalMissing,
];

/** What visits show; and what a careful reader finds in the policy without one. */
export const rulesOfVisits = rules.filter(({ needsNoVisit }) => needsNoVisit !== true);
export const rulesOfText = rules.filter(({ needsNoVisit }) => needsNoVisit === true);
