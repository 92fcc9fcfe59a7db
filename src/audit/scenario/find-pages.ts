import type { Page } from 'puppeteer';
import type { AuditOptions } from '../audit-options.ts';
import { pagesToWalk, type SeenLink } from './pages-to-walk.ts';

/** The pages to walk after the one that is open: those that were named, and those that it links to. */
export async function findPages(
  page: Page,
  { url, otherUrls, mostPages, policy }: Pick<AuditOptions, 'url' | 'otherUrls' | 'mostPages' | 'policy'>,
): Promise<readonly string[]> {
  const most = mostPages - 1 - otherUrls.length;
  if (most <= 0) return otherUrls;
  const links = await page.evaluate(linksInOrder);
  const taken = [url, page.url(), ...otherUrls];
  return [...otherUrls, ...pagesToWalk(links, { taken, domains: policy.site.domains, most })];
}

/** Runs inside the page, so it uses nothing but itself. */
function linksInOrder(): SeenLink[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
    url: link.href,
    text: link.textContent.trim().slice(0, 200),
    isDownload: link.hasAttribute('download'),
  }));
}
