import { version } from '../../package.json';
import { type Report, reportSchema } from '../core/schema/report.ts';
import { keepGlance, readGlance } from '../recorder/log/kept-glance.ts';

/** What a session showed when it was last looked at; null when nobody did, or another version of the tool. */
export async function rememberedGlance(sessionId: string): Promise<Report | null> {
  const kept = await readGlance(sessionId);
  return kept?.version === version ? (reportSchema.safeParse(kept.report).data ?? null) : null;
}

export function rememberGlance(sessionId: string, glance: Report): Promise<void> {
  return keepGlance({ sessionId, version, report: glance });
}
