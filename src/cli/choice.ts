import { UsageError } from '../audit/usage-error.ts';
import type { Values } from './task.ts';
import { taskMessages } from './task-messages.ts';

/** The value of an option that takes one of a few; the first where it is left out. Throws UsageError. */
export function choice<C extends string>(values: Values, option: string, choices: readonly [C, ...C[]]): C {
  return chosen(values[option] ?? choices[0], option, choices);
}

/** Of an option that has no value of its own where it is left out. Throws UsageError. */
export function requiredChoice<C extends string>(values: Values, option: string, choices: readonly C[]): C {
  const given = values[option];
  if (given === undefined) throw new UsageError(taskMessages.noChoice, { option, choices: choices.join(', ') });
  return chosen(given, option, choices);
}

function chosen<C extends string>(given: string | boolean, option: string, choices: readonly C[]): C {
  const found = choices.find((one) => one === given);
  if (found !== undefined) return found;
  throw new UsageError(taskMessages.unknownChoice, { option, given: String(given), choices: choices.join(', ') });
}
