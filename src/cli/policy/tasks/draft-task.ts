import type { Policy } from '../../../core/schema/policy.ts';
import type { SessionRecord } from '../../../core/schema/session.ts';
import { knowledge } from '../../../knowledge/knowledge.ts';
import { draftPolicy } from '../../../policy/draft/draft-policy.ts';
import { emptyPolicy } from '../../../policy/empty-policy.ts';
import { writePolicy } from '../../../policy/write-policy.ts';
import { printable } from '../../../report/text/printable.ts';
import { namedPolicy } from '../../choose-policy.ts';
import type { Task, Values } from '../../task.ts';
import { writeOutput } from '../../write-output.ts';
import { readSessions } from '../read-sessions.ts';
import { textOption } from '../text-option.ts';
import { siteOfVisits, visitsOf } from '../visits-of-site.ts';

/** A policy written from what visits showed, for the site's owner to complete. */
export const draftTask: Task = {
  name: 'draft',
  usage: 'REPORT.json … --policy FILE --output OUT --force --site DOMAIN',
  least: 1,
  options: {
    policy: { type: 'string' },
    output: { type: 'string' },
    force: { type: 'boolean' },
    site: { type: 'string' },
  },
  async run(files, values, { stdout, stderr, translator: { t, list, locale } }) {
    const read = await Promise.all(files.map(readSessions));
    const { base, sessions } = await chosen(read.flat(), values, locale);
    const { policy, added, unwritable } = draftPolicy({ sessions, base, knowledge });
    await writeOutput(writePolicy(policy), values, stdout);
    const unconfirmed = policy.declarations.filter(({ toConfirm }) => toConfirm !== undefined).length;
    stderr.write(`${t('draft.told', { visits: sessions.length, added, unconfirmed })}\n`);
    if (unwritable.length > 0)
      stderr.write(`${t('draft.unwritable', { domains: list(unwritable.map((domain) => printable(domain))) })}\n`);
    return 0;
  },
};

/** What is drafted onto, and the visits of its site. */
async function chosen(
  all: readonly SessionRecord[],
  values: Values,
  locale: string,
): Promise<{ base: Policy; sessions: SessionRecord[] }> {
  const [file, site] = [textOption(values, 'policy'), textOption(values, 'site')?.toLowerCase() ?? null];
  if (file !== null) {
    const { policy: base } = await namedPolicy(file);
    return { base, sessions: visitsOf(all, site === null ? base.site.domains : [site]) };
  }
  const domain = siteOfVisits(all, site);
  const sessions = visitsOf(all, [domain]);
  const latestMs = Math.max(...sessions.map(({ startedAtMs }) => startedAtMs));
  return { base: emptyPolicy(domain, locale, new Date(latestMs).toISOString().slice(0, 10)), sessions };
}
