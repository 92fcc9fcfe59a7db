import { differences } from '../../../policy/difference/difference.ts';
import { differencesInWords } from '../../../policy/difference/difference-in-words.ts';
import { printable } from '../../../report/text/printable.ts';
import { namedPolicy } from '../../choose-policy.ts';
import type { Task } from '../../task.ts';

/** What changed from one version of a policy to the next. Exit code 1: something did. */
export const diffTask: Task = {
  name: 'diff',
  usage: 'OLD NEW',
  least: 2,
  most: 2,
  options: {},
  async run([before = '', after = ''], _, { stdout, translator }) {
    const [old, current] = [await namedPolicy(before), await namedPolicy(after)];
    const all = differences(old.policy, current.policy);
    const lines = differencesInWords(all, translator).map((line) => printable(line));
    stdout.write(`${lines.join('\n')}\n`);
    return all.length === 0 ? 0 : 1;
  },
};
