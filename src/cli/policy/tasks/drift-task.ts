import { UsageError } from '../../../audit/usage-error.ts';
import { drift } from '../../../policy/drift/drift.ts';
import { driftInWords } from '../../../policy/drift/drift-in-words.ts';
import { sectionsOfPolicyPage } from '../../../policy/drift/sections-of-policy-page.ts';
import { withNewHashes } from '../../../policy/drift/with-new-hashes.ts';
import { writePolicy } from '../../../policy/write-policy.ts';
import { printable } from '../../../report/text/printable.ts';
import { namedPolicy } from '../../choose-policy.ts';
import { dayGiven, today } from '../../day.ts';
import type { Task, Values } from '../../task.ts';
import { writeOutput } from '../../write-output.ts';
import { policyMessages } from '../policy-messages.ts';
import { readPage } from '../read-page.ts';
import { textOption } from '../text-option.ts';

/** Whether the page still says what the file was made from. Exit code 1: it does not. */
export const driftTask: Task = {
  name: 'drift',
  usage: 'FILE --page URL|HTML-FILE|TEXT-FILE --update OUT --retrieved DATE',
  least: 1,
  most: 1,
  options: { page: { type: 'string' }, update: { type: 'string' }, retrieved: { type: 'string' } },
  async run([file = ''], values, { stdout, stderr, signal, translator }) {
    const retrieved = dayOf(values);
    const { policy } = await namedPolicy(file);
    const place = textOption(values, 'page') ?? policy.source.url;
    if (place === null) throw new UsageError(policyMessages.noPage);
    const names = policy.source.sections.map(({ section }) => section);
    const found = drift(policy, sectionsOfPolicyPage(await readPage(place, signal), names));
    const lines = driftInWords(found, translator).map((line) => printable(line));
    stdout.write(`${lines.join('\n')}\n`);
    const out = textOption(values, 'update');
    // The hashes of another page would take the place of those that tell which one it was.
    if (out !== null && !found.isOtherPage) {
      await writeOutput(writePolicy(withNewHashes(policy, found, retrieved)), { output: out, force: true }, stdout);
      stderr.write(`${translator.t('drift.updated', { path: printable(out) })}\n`);
    }
    return found.isSame ? 0 : 1;
  },
};

/** A page that was saved was read on another day than this. */
function dayOf(values: Values): string {
  const given = textOption(values, 'retrieved');
  return given === null ? today() : dayGiven('retrieved', given);
}
