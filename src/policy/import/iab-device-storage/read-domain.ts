import { purposeWords, textsIn } from '../draft-of.ts';
import { isForeign, textAt } from '../foreign-value.ts';
import type { Draft, ImportOptions, Reading } from '../importer.ts';
import { readHost } from '../read-host.ts';
import { unread, unreadFields, whyUnread } from '../unread.ts';
import { readNumberedPurposes } from './read-purposes.ts';

/** A domain that the vendor uses is a recipient. */
export function readDomain(item: unknown, where: string, { language }: ImportOptions): Reading {
  const host = readHost(textAt(item, 'domain'), where);
  if (!isForeign(item) || host.domain === null) return { found: [], unread: [unread(where, item, whyUnread.domain)] };
  const { unread: strange, otherPurposes, ...purposes } = readNumberedPurposes(item, where);
  const words = purposeWords(textsIn(language, textAt(item, 'use')));
  const draft: Draft = {
    statement: null,
    kind: 'recipient',
    depth: 'named',
    provider: null,
    domains: [host.domain],
    country: null,
    ...purposes,
    ...(otherPurposes.length === 0 ? {} : { otherPurposes: [...otherPurposes] }),
    ...(words.purposeText === null ? {} : { purposeText: words.purposeText }),
    ...(words.toConfirm.length === 0 ? {} : { toConfirm: words.toConfirm }),
  };
  const rest = unreadFields(item, { domain: 'text', purposes: 'list', use: 'text' }, where);
  return { found: [{ where, draft }], unread: [...strange, ...rest] };
}
