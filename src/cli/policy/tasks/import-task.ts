import { UsageError } from '../../../audit/usage-error.ts';
import { registrableDomain } from '../../../core/site-of.ts';
import { importFormats } from '../../../policy/import/import-format.ts';
import { importPolicy } from '../../../policy/import/import-policy.ts';
import { isPage, pagePolicy } from '../../../policy/import/page-policy.ts';
import { readPolicy } from '../../../policy/read-policy.ts';
import { writePolicy } from '../../../policy/write-policy.ts';
import { choice } from '../../choice.ts';
import { today } from '../../day.ts';
import { say } from '../../say.ts';
import type { Task, Values } from '../../task.ts';
import { writeOutput } from '../../write-output.ts';
import { exchangeMessages, exchangeWords } from '../exchange-messages.ts';
import { readForeign } from '../read-foreign.ts';
import { unreadLines } from '../unread-lines.ts';

/** A file of another tool, or the cookie tables of a page, as a policy. What of it is not in the policy is told beside it. */
export const importTask: Task = {
  name: 'import',
  usage: `FILE|URL --site DOMAIN --format auto|page|${importFormats.join('|')} --output OUT.json --force`,
  least: 1,
  most: 1,
  options: {
    site: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string' },
    force: { type: 'boolean' },
  },
  async run([file = ''], values, { stdout, stderr, translator, signal }) {
    const format = choice(values, 'format', ['auto', 'page', ...importFormats]);
    const site = siteOf(values);
    const text = await readForeign(file, signal);
    const options = {
      where: file,
      site,
      language: translator.locale,
      retrieved: today(),
    };
    const isOfPage = format === 'page' || (format === 'auto' && isPage(text));
    const {
      policy,
      unread,
      format: took,
    } = isOfPage ? { ...pagePolicy(text, options), format: 'page' } : importPolicy(text, format, options);
    const written = writePolicy(policy);
    readPolicy(written, file);
    await writeOutput(written, values, stdout);
    const toConfirm = policy.declarations.filter((one) => one.toConfirm !== undefined).length;
    const lines = [
      say(exchangeWords.imported, { format: took, count: policy.declarations.length }, translator),
      ...(toConfirm === 0 ? [] : [say(exchangeWords.toConfirm, { count: toConfirm }, translator)]),
      ...(unread.length === 0 ? [] : [say(exchangeWords.unread, {}, translator), ...unreadLines(unread, translator)]),
    ];
    stderr.write(`${lines.join('\n')}\n`);
    return 0;
  },
};

function siteOf({ site }: Values): string {
  if (typeof site !== 'string') throw new UsageError(exchangeMessages.siteMissing);
  const host = site.trim().toLowerCase();
  if (registrableDomain(host) === null || !/^[a-z0-9.-]+$/.test(host)) {
    throw new UsageError(exchangeMessages.siteUnusable, { given: site });
  }
  return host;
}
