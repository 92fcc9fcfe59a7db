import { declaredTables } from '../../../policy/table/declared-tables.ts';
import { tablesInHtml } from '../../../policy/table/tables-in-html.tsx';
import { tablesInMarkdown } from '../../../policy/table/tables-in-markdown.ts';
import { choice } from '../../choice.ts';
import { namedPolicy } from '../../choose-policy.ts';
import type { Task } from '../../task.ts';

/** The cookie table for the site's own policy page. */
export const tableTask: Task = {
  name: 'table',
  usage: 'FILE --format html|markdown',
  least: 1,
  most: 1,
  options: { format: { type: 'string' } },
  async run([file = ''], values, { stdout, translator }) {
    const format = choice(values, 'format', ['html', 'markdown']);
    const tables = declaredTables((await namedPolicy(file)).policy, translator);
    stdout.write(format === 'html' ? tablesInHtml(tables) : tablesInMarkdown(tables));
    return 0;
  },
};
