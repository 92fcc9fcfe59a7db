import type { Page } from 'puppeteer';
import type { DriverApi } from '../../messaging/driver-api.ts';
import type { AuditOptions } from '../audit-options.ts';
import { navigationFailure } from '../problem.ts';
import { settle } from './settle.ts';
import type { PageWatch } from './watch-page.ts';

interface Leaving {
  readonly page: Page;
  readonly watch: PageWatch;
  readonly api: DriverApi;
  readonly options: Pick<AuditOptions, 'timeoutMs'>;
}

/** Leaves the last page for an empty one and waits for the answers to what it sent then. Its storage is looked at before. */
export async function leavePage({ page, watch, api, options: { timeoutMs } }: Leaving): Promise<void> {
  await api.snapshot('page-loaded');
  const leftAtMs = Date.now();
  watch.beginStep({ bringsDocument: false });
  await page.goto('about:blank', { timeout: timeoutMs }).catch((cause: unknown) => {
    throw navigationFailure(cause);
  });
  await settle(watch, { watchedSinceMs: () => leftAtMs, observeMs: 0, deadlineMs: leftAtMs + timeoutMs });
}
