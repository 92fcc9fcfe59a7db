import { UsageError } from '../../audit/usage-error.ts';
import type { PolicyPage } from '../../policy/drift/sections-of-policy-page.ts';
import { type Accept, fetchOverHttps, type Refusals, type World } from './fetch-over-https.ts';
import { policyMessages } from './policy-messages.ts';

const refusals: Refusals = {
  notSecure: (page) => new UsageError(policyMessages.pageNotSecure, { page }),
  failed: (page, reason, cause) => new UsageError(policyMessages.pageUnreadable, { page, reason }, { cause }),
};

const accept: Accept = {
  header: 'text/html, text/plain',
  refuses: (type) => (kindOf(type) === undefined ? (type ?? '') : null),
};

/** Over https alone, redirects too. Throws UsageError. */
export async function fetchPage(address: string, world: World): Promise<PolicyPage> {
  const { bytes, contentType, url } = await fetchOverHttps(address, world, refusals, accept);
  const [, charset = 'utf-8'] = /;\s*charset=\s*"?([^\s;"]+)/i.exec(contentType ?? '') ?? [];
  return { text: decoded(bytes, charset, url), isHtml: kindOf(contentType) !== 'text/plain', where: url };
}

/** In lower case; undefined: no page that can be read. */
function kindOf(contentType: string | null): string | undefined {
  const [, kind] =
    /^\s*(text\/html|application\/xhtml\+xml|text\/plain)\s*(?:;|$)/i.exec(contentType ?? 'text/html') ?? [];
  return kind?.toLowerCase();
}

function decoded(bytes: Uint8Array, charset: string, url: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch (cause) {
    throw refusals.failed(url, charset, cause);
  }
}
