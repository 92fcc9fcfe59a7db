import type { Translator } from '../../i18n/translator.ts';
import type { Unread } from '../../policy/import/unread.ts';
import { say } from '../say.ts';
import { exchangeWords } from './exchange-messages.ts';

/** One line for each place; what stands in every row of a list in the same way is one line with its count. */
export function unreadLines(unread: readonly Unread[], translator: Translator): string[] {
  const alike = Map.groupBy(unread, ({ where, why }) => JSON.stringify([withoutNumbers(where), why.en]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const data = { text: first.text, why: first.why[translator.locale] };
    return same.length === 1
      ? [say(exchangeWords.unreadOne, { ...data, where: first.where }, translator)]
      : [
          say(
            exchangeWords.unreadSome,
            { ...data, where: withoutNumbers(first.where), count: same.length },
            translator,
          ),
        ];
  });
}

function withoutNumbers(where: string): string {
  return where.replace(/\[\d+\]/g, '[]').replace(/ \(\d+\)|(?<=^row )\d+/g, '');
}
