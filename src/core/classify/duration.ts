import type { Duration } from '../schema/run.ts';
import type { CookieRecord } from '../schema/stored-record.ts';

type Lifetime = Pick<CookieRecord, 'requestedSeconds' | 'storedSeconds'>;

export function durationOf({ requestedSeconds, storedSeconds }: Lifetime): Duration {
  if (storedSeconds === null) return { kind: 'session' };
  return { kind: 'persistent', requestedSeconds, storedSeconds };
}
