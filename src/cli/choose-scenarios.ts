import type { ConsentSelectors, DrivenScenario } from '../audit/audit-options.ts';
import { choicesOf } from '../audit/scenario/choices-of.ts';
import { UsageError } from '../audit/usage-error.ts';
import { usageMessages } from './messages.ts';

/** Those asked for, each of which must have its buttons; else ignore, reject and accept, as far as they have. */
export function chooseScenarios(
  asked: readonly DrivenScenario[] | null,
  selectors: ConsentSelectors | null,
  policyId: string,
): DrivenScenario[] {
  const missing = (scenario: DrivenScenario): keyof ConsentSelectors | undefined =>
    choicesOf[scenario].find((button) => (selectors?.[button] ?? null) === null);
  if (asked === null)
    return (['ignore', 'reject', 'accept'] as const).filter((scenario) => missing(scenario) === undefined);
  for (const scenario of asked) {
    const button = missing(scenario);
    if (button === undefined) continue;
    const field = `consentTool.selectors.${button}`;
    throw new UsageError(usageMessages.noSelector, { scenario, policy: policyId, field });
  }
  return [...asked];
}
