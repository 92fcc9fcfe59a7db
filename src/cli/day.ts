import { UsageError } from '../audit/usage-error.ts';
import { z } from '../core/schema/zod.ts';
import { taskMessages } from './task-messages.ts';

/** In UTC, as `2026-11-22`. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The value of an option that names a day. Throws UsageError for one that does not exist. */
export function dayGiven(option: string, given: string): string {
  if (!z.iso.date().safeParse(given).success) throw new UsageError(taskMessages.notADay, { option, given });
  return given;
}
