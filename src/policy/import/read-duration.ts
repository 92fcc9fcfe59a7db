import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import { type Unread, unread, whyUnread } from './unread.ts';
import { wordedDuration } from './worded-duration.ts';

export interface ReadDuration {
  readonly duration: DeclaredDuration;
  readonly unread: readonly Unread[];
}

/** A lifetime in words. Nothing said is unknown, and nothing to remark. */
export function readDuration(text: string | null, where: string): ReadDuration {
  if (text === null) return { duration: { kind: 'unknown' }, unread: [] };
  const duration = wordedDuration(text);
  return { duration, unread: duration.kind === 'unknown' ? [unread(where, text, whyUnread.duration)] : [] };
}
