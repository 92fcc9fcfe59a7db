import { UsageError } from '../audit/usage-error.ts';
import type { Values } from './task.ts';
import { taskMessages } from './task-messages.ts';

/** The value of an option that takes one of a few; the first where it is left out. Throws UsageError. */
export function choice<C extends string>(values: Values, option: string, choices: readonly [C, ...C[]]): C {
  const given = values[option] ?? choices[0];
  const chosen = choices.find((one) => one === given);
  if (chosen !== undefined) return chosen;
  throw new UsageError(taskMessages.unknownChoice, { option, given: String(given), choices: choices.join(', ') });
}
