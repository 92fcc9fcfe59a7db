// Why a write was refused, from the rules of RFC 6265bis. The browser does not say: the first rule that the write breaks is
// given. Silence of the rules is an answer too, as where a request was sent without credentials.
import type { Environment } from '../../schema/environment.ts';
import type { RefusalReason } from '../../schema/refusal.ts';
import type { SeenAttempt } from '../attempts-seen.ts';
import type { CookieHistory } from '../jar.ts';
import { attributeRefusal } from './attribute-refusal.ts';
import { domainRefusal } from './domain-refusal.ts';
import { jarRefusals } from './jar-refusal.ts';
import { isThirdParty } from './setting.ts';

/** The reason of an attempt that is known to have been refused; null where no rule tells. */
export function refusalReasons(
  histories: readonly CookieHistory[],
  { thirdPartyCookies }: Pick<Environment, 'thirdPartyCookies'>,
): (attempt: SeenAttempt) => RefusalReason | null {
  const jarRefusal = jarRefusals(histories);
  return (attempt) => {
    const isBlockable = !attempt.cookie.partitioned && isThirdParty(attempt);
    const certain = attempt.cookie.ignored ?? domainRefusal(attempt);
    if (certain !== null) return certain;
    if (attempt.isCleared) return 'clear-site-data';
    // A browser that blocks does not look at SameSite; where it may only do so, the rules have the first word.
    if (isBlockable && thirdPartyCookies === 'block') return 'third-party-blocked';
    const told = attributeRefusal(attempt) ?? jarRefusal(attempt);
    return told ?? (isBlockable && thirdPartyCookies === 'unknown' ? 'third-party-blocked' : null);
  };
}
