import type { Policy } from '../core/schema/policy.ts';
import { visibleJson } from '../core/visible-json.ts';

/** The text of a policy file, as `readPolicy` reads it; ends in a line break. The same policy gives the same bytes. */
export function writePolicy(policy: Policy): string {
  return visibleJson(policy);
}
