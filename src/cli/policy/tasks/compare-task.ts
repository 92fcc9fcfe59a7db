import { UsageError } from '../../../audit/usage-error.ts';
import { classify } from '../../../core/classify/classify.ts';
import { knowledge } from '../../../knowledge/knowledge.ts';
import { threeWay } from '../../../policy/three-way/three-way.ts';
import { threeWayInWords } from '../../../policy/three-way/three-way-in-words.ts';
import { printable } from '../../../report/text/printable.ts';
import { namedPolicy } from '../../choose-policy.ts';
import type { Task } from '../../task.ts';
import { pageDeclarations } from '../page-declarations.ts';
import { policyMessages } from '../policy-messages.ts';
import { readSessions } from '../read-sessions.ts';
import { textOption } from '../text-option.ts';
import { visitsOf } from '../visits-of-site.ts';

/** The policy page, the policy file and what the browser did, held against each other. Exit code 1: they differ. */
export const compareTask: Task = {
  name: 'compare',
  usage: 'FILE --page PAGE --report REPORT.json',
  least: 1,
  most: 1,
  options: { page: { type: 'string' }, report: { type: 'string' } },
  async run([file = ''], values, { stdout, stderr, translator, signal }) {
    const [pageFile, report] = [textOption(values, 'page'), textOption(values, 'report')];
    if (pageFile === null && report === null) throw new UsageError(policyMessages.nothingToCompare);
    const { policy } = await namedPolicy(file);
    const page = pageFile === null ? null : await pageDeclarations(pageFile, policy.site.domains, signal);
    const sessions = report === null ? [] : visitsOf(await readSessions(report), policy.site.domains);
    const runs = sessions.map((session) => classify(session, policy, knowledge));
    const all = threeWay({ page, policy, runs });
    const sides = report === null ? 'page' : pageFile === null ? 'browser' : 'both';
    if (page?.length === 0) stderr.write(`${translator.t('compare.emptyPage')}\n`);
    const lines = threeWayInWords(all, translator, sides).map((line) => printable(line));
    stdout.write(`${lines.join('\n')}\n`);
    return all.length === 0 ? 0 : 1;
  },
};
