import type { Policy } from '../../core/schema/policy.ts';
import { differences } from '../../policy/difference/difference.ts';
import { differencesInWords } from '../../policy/difference/difference-in-words.ts';
import { declaredTables } from '../../policy/table/declared-tables.ts';
import { tablesInHtml } from '../../policy/table/tables-in-html.tsx';
import { tablesInMarkdown } from '../../policy/table/tables-in-markdown.ts';
import { printable } from '../../report/text/printable.ts';
import { choosePolicy } from '../choose-policy.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type PolicyArguments, parsePolicyArguments } from './parse-policy-arguments.ts';

/** Reads policy files and writes what they say; audits nothing. Exit code 1: `diff` found a difference. */
export async function policyCommand(argv: readonly string[], { stdout, translator }: Io): Promise<ExitCode> {
  const args = parsePolicyArguments(argv);
  if (args.task === 'table') {
    stdout.write(await tableText(args, translator));
    return 0;
  }
  const all = differences(await policyIn(args.before), await policyIn(args.after));
  stdout.write(
    `${differencesInWords(all, translator)
      .map((line) => printable(line))
      .join('\n')}\n`,
  );
  return all.length === 0 ? 0 : 1;
}

async function tableText(
  { file, format }: Extract<PolicyArguments, { task: 'table' }>,
  translator: Io['translator'],
): Promise<string> {
  const tables = declaredTables(await policyIn(file), translator);
  return format === 'html' ? tablesInHtml(tables) : tablesInMarkdown(tables);
}

async function policyIn(file: string): Promise<Policy> {
  return (await choosePolicy(file, '', '')).policy;
}
