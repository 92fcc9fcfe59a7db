// The guided audit outlives the panel and the worker, and ends with the browser: its tab does too.
import { browser } from '../../platform/browser.ts';
import { type GuidedAudit, guidedAuditSchema } from './guided-audit.ts';

const key = 'guided audit';

export async function keptAudit(): Promise<GuidedAudit | null> {
  const kept = (await browser.storage.session.get(key))[key];
  return guidedAuditSchema.safeParse(kept).data ?? null;
}

export async function keepAudit(audit: GuidedAudit | null): Promise<void> {
  if (audit === null) await browser.storage.session.remove(key);
  else await browser.storage.session.set({ [key]: audit });
}
