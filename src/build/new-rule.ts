// `npm run new-rule -- <id>` starts a rule: its logic, its page, its test and its line in the index.
// What it writes compiles, fails its test and fails the conventions until someone has written the rule.
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleIndex } from './rule-index.ts';
import { ruleTemplates } from './rule-templates.ts';

class UsageError extends Error {}

if (import.meta.main) {
  try {
    const created = await newRule(process.argv[2] ?? '', fileURLToPath(new URL('../..', import.meta.url)));
    console.log(
      `${created.join('\n')}\n\nNow write the cases in the test, then the rule, then its page, then its case in a browser. \`npm run unit -- tests/rules\` leads on.`,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** Creates the files of a rule under `root` and returns their paths. Throws a UsageError, and touches nothing, for an unfit id. */
export async function newRule(id: string, root: string): Promise<string[]> {
  refuseUnfit(id);
  const files = ruleTemplates(id);
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken !== undefined) throw new UsageError(`${taken.path} exists already. Choose another id, or edit that rule.`);
  for (const { path, text } of files) await writeFile(join(root, path), text, { flag: 'wx' });
  const indexPath = 'src/rules/index.ts';
  await writeFile(join(root, indexPath), ruleIndex(await readdir(join(root, 'src/rules'))));
  return [...files.map(({ path }) => path), indexPath];
}

function refuseUnfit(id: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id) || id.length > 40) {
    throw new UsageError(
      `"${id}" is no rule id. Use two to a few lower-case words joined by hyphens, at most 40 characters, such as cookie-insecure.`,
    );
  }
}
