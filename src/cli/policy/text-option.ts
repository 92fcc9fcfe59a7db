import type { Values } from '../task.ts';

/** null: the option was not given. */
export function textOption(values: Values, option: string): string | null {
  const given = values[option];
  return typeof given === 'string' ? given : null;
}
