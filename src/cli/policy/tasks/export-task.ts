import { addressee } from '../../../core/classify/addressee.ts';
import type { Declaration } from '../../../core/schema/declaration.ts';
import type { Translator } from '../../../i18n/translator.ts';
import { exportFormats } from '../../../policy/export/export-format.ts';
import { exportPolicy, type Loss } from '../../../policy/export/export-policy.ts';
import { nameWords } from '../../../policy/table/name-words.ts';
import { requiredChoice } from '../../choice.ts';
import { namedPolicy } from '../../choose-policy.ts';
import { say } from '../../say.ts';
import type { Task } from '../../task.ts';
import { writeOutput } from '../../write-output.ts';
import { exchangeWords } from '../exchange-messages.ts';

/** A policy as a file of another tool. What that cannot say is told beside it. */
export const exportTask: Task = {
  name: 'export',
  usage: `FILE --format ${exportFormats.join('|')} --output OUT --force`,
  least: 1,
  most: 1,
  options: { format: { type: 'string' }, output: { type: 'string' }, force: { type: 'boolean' } },
  async run([file = ''], values, { stdout, stderr, translator }) {
    const format = requiredChoice(values, 'format', exportFormats);
    const { policy } = await namedPolicy(file);
    const { text, losses } = exportPolicy(policy, format, { language: translator.locale });
    await writeOutput(text, values, stdout);
    if (losses.length === 0) return 0;
    const lines = losses.map((loss) => lossLine(loss, translator));
    stderr.write(`${[say(exchangeWords.lost, { format }, translator), ...lines].join('\n')}\n`);
    return 0;
  },
};

function lossLine({ declaration, fields }: Loss, translator: Translator): string {
  const list = { fields: fields.join(', ') };
  if (declaration === null) return say(exchangeWords.lostOfFile, list, translator);
  const { id } = declaration;
  const about = aboutOf(declaration, translator);
  return fields.length === 0
    ? say(exchangeWords.lostEntry, { about, id }, translator)
    : say(exchangeWords.lostFields, { about, id, ...list }, translator);
}

function aboutOf(one: Declaration, translator: Translator): string {
  if (one.kind === 'cookie' || one.kind === 'storage') return nameWords(one, translator);
  return one.depth === 'named' ? addressee(one) : one.covers[translator.locale];
}
