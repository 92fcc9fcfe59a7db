import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { DrivenScenario } from '../audit-options.ts';

/** The choices that a visitor makes in each scenario, in order. */
export const choicesOf: Readonly<Record<DrivenScenario, readonly ChoiceKind[]>> = {
  ignore: [],
  // Closing the banner chooses nothing.
  dismiss: [],
  accept: ['accept'],
  reject: ['reject'],
  withdraw: ['accept', 'withdraw'],
};
