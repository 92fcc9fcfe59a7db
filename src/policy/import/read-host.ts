import { declaredHostSchema } from '../../core/schema/declared-host.ts';
import { type Unread, unread, whyUnread } from './unread.ts';

export interface ReadHost {
  readonly domain: string | null;
  readonly party: 'first' | 'third' | null;
  readonly unread: readonly Unread[];
}

const nothing = { domain: null, party: null, unread: [] } as const;
const partyNote = /\s*\((1st|3rd|first|third)[ -]party\)$/i;

/** A host as people write it: with a dot before it, as an address, or with a remark about the party behind it. */
export function readHost(text: string | null, where: string): ReadHost {
  if (text === null) return nothing;
  const [, note = ''] = partyNote.exec(text.slice(-40)) ?? [];
  const party = note === '' ? null : /1st|first/i.test(note) ? 'first' : 'third';
  const host = hostIn(text.slice(0, 2000).replace(partyNote, ''));
  return host === null
    ? { domain: null, party, unread: [unread(where, text, whyUnread.domain)] }
    : { domain: host, party, unread: [] };
}

function hostIn(text: string): string | null {
  const bare = text.trim().toLowerCase().replace(/^\./, '');
  if (isHost(bare)) return bare;
  try {
    const { hostname } = new URL(/^https?:\/\//.test(bare) ? bare : `https://${bare}`);
    return isHost(hostname) && hostname.includes('.') ? hostname : null;
  } catch {
    return null;
  }
}

function isHost(text: string): boolean {
  return declaredHostSchema.safeParse(text).success;
}
