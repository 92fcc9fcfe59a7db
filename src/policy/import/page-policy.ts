// The cookie tables and lists of a page, as a policy: beside the formats of other tools, the one that people write.
import type { Policy } from '../../core/schema/policy.ts';
import { emptyPolicy } from '../empty-policy.ts';
import { importPage } from './human/import-page.ts';
import type { ImportOptions } from './importer.ts';
import type { Unread } from './unread.ts';

export interface PagePolicy {
  readonly policy: Policy;
  readonly unread: readonly Unread[];
}

/** Whether a text is a page rather than a file of another tool. */
export function isPage(text: string): boolean {
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|main|h[1-6]|table|section|article|p|div|!--)\b/i.test(
    text.slice(0, 1000),
  );
}

/** Never throws: of a page that declares nothing, the policy declares nothing. */
export function pagePolicy(html: string, { where, site, language, retrieved }: ImportOptions): PagePolicy {
  const page = importPage(html, { siteDomains: [site] });
  const spoken = page.language === 'und' ? language : page.language;
  const empty = emptyPolicy(site, spoken, retrieved);
  const policy: Policy = {
    ...empty,
    source: { ...empty.source, url: URL.canParse(where) ? where : null },
    declarations: [...page.declarations],
  };
  const unread = page.unread.map(({ where: { line, heading, text }, why }) => ({
    where: heading ?? '',
    line,
    text,
    why,
  }));
  return { policy, unread };
}
