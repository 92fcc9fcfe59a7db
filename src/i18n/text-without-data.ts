import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../core/schema/text.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** A text as it is before anything was seen: “Kakan ‹name› sparades”. Of several wordings, the one for all other cases. */
export function textWithoutData(message: string, locale: Locale): string {
  return said(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
}

function said(elements: readonly Element[]): string {
  return elements.map(sayElement).join('');
}

/** The parser numbers its kinds of elements, and does not export the numbers. */
const plainText = 0;

/** What is no plain text stands for a value. */
function sayElement(element: Element): string {
  if ('options' in element) return said(element.options['other']?.value ?? []);
  if (!('value' in element)) return '…';
  const kind: number = element.type;
  return kind === plainText ? element.value : `‹${element.value}›`;
}
