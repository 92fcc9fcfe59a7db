import type { Translator } from '../../i18n/translator.ts';
import type { Unread } from '../../policy/import/unread.ts';
import { say } from '../say.ts';
import { exchangeWords } from './exchange-messages.ts';

/**
 * One line for each place; what stands in every row of a list in the same way is one line with its count. A page was written
 * by hand: there, only the same text twice is the same.
 */
export function unreadLines(unread: readonly Unread[], translator: Translator): string[] {
  const alike = Map.groupBy(unread, ({ where, line, text, why }) =>
    JSON.stringify([withoutNumbers(where), why.en, line === undefined ? null : text]),
  );
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const data = { text: first.text, why: first.why[translator.locale] };
    return same.length === 1
      ? [say(exchangeWords.unreadOne, { ...data, where: placeOf(first, translator) }, translator)]
      : [
          say(
            exchangeWords.unreadSome,
            { ...data, where: withoutNumbers(placeOf(first, translator)), count: same.length },
            translator,
          ),
        ];
  });
}

function placeOf({ where, line }: Unread, translator: Translator): string {
  if (line === undefined) return where;
  const place = say(exchangeWords.line, { line }, translator);
  return where === '' ? place : `${place}, ${where}`;
}

function withoutNumbers(where: string): string {
  return where.replace(/\[\d+\]/g, '[]').replace(/ \(\d+\)|(?<=^row )\d+/g, '');
}
