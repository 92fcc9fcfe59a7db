import { readFile } from 'node:fs/promises';
import { UsageError } from '../../audit/usage-error.ts';
import { decodePolicy } from '../../policy/decode-policy.ts';
import type { PolicyPage } from '../../policy/drift/sections-of-policy-page.ts';
import { fetchPage } from './fetch-page.ts';
import { policyMessages } from './policy-messages.ts';

/** A policy page by its address, or from a file that holds its HTML or its plain text. Throws UsageError, or PolicyError. */
export async function readPage(place: string, signal: AbortSignal): Promise<PolicyPage> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(place)) return fetchPage(place, { signal });
  const bytes = await readFile(place).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code ?? cause.message;
    throw new UsageError(policyMessages.pageUnreadable, { page: place, reason }, { cause });
  });
  const text = decodePolicy(bytes, place);
  return { text, isHtml: /\.x?html?$/i.test(place) || /^\uFEFF?\s*<(?:!doctype|html|!--)/i.test(text), where: place };
}
