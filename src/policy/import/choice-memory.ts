import { draftOf } from './draft-of.ts';
import type { Reading } from './importer.ts';
import { readHost } from './read-host.ts';

interface Memory {
  readonly name: string;
  readonly tool: string;
  readonly isCookie: boolean;
  readonly domain: string | null;
  readonly days: number | null;
  readonly where: string;
}

/** Where a consent tool keeps the choice itself. That this is exempt is proposed, for a person to confirm. */
export function choiceMemory({ name, tool, isCookie, domain, days, where }: Memory): Reading {
  const host = readHost(domain, where);
  const draft = draftOf({
    name: { exact: name },
    ...(isCookie ? {} : { area: 'localStorage' as const }),
    domain: host.domain,
    provider: tool,
    purpose: 'necessary',
    consent: {
      kind: 'exempt',
      exemption: 'consent-choice',
      reason: { sv: 'Minns besökarens eget val.', en: 'Remembers the visitor’s own choice.' },
    },
    duration: days !== null && days > 0 ? { kind: 'seconds', seconds: days * 86_400 } : { kind: 'unknown' },
    toConfirm: ['provider', 'purpose', 'consent'],
  });
  return { found: [{ where, draft }], unread: host.unread };
}
