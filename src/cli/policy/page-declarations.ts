import type { Declaration } from '../../core/schema/declaration.ts';
import { choosePolicy } from '../choose-policy.ts';

/** What the page declares: today, a policy file that was written from it. Throws UsageError, or PolicyError. */
export async function pageDeclarations(file: string): Promise<readonly Declaration[]> {
  return (await choosePolicy(file, '', '')).policy.declarations;
}
