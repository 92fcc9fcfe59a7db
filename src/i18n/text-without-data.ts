import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../core/schema/text.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

type Known = Readonly<Record<string, string>>;

/**
 * A text as it is before anything was seen: “Kakan ‹name› sparades”. Of several wordings, the one for all other cases.
 * @param known What some placeholders stand for whatever is seen
 */
export function textWithoutData(message: string, locale: Locale, known: Known = {}): string {
  return said(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst(), known);
}

function said(elements: readonly Element[], known: Known): string {
  return elements.map((element) => sayElement(element, known)).join('');
}

/** The parser numbers its kinds of elements, and does not export the numbers. */
const plainText = 0;

/** What is no plain text stands for a value. */
function sayElement(element: Element, known: Known): string {
  if ('options' in element) return said(element.options['other']?.value ?? [], known);
  if (!('value' in element)) return '…';
  const kind: number = element.type;
  return kind === plainText ? element.value : (known[element.value] ?? `‹${element.value}›`);
}
