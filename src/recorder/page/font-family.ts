import { pageLimits } from '../../messaging/page-limits.ts';

/** The first family that a canvas font asks for, in lower case: “italic 700 12px/1.5 'My Font', serif” asks for my font. */
export function fontFamily(text: string): string {
  const font = text.slice(0, pageLimits.fontLength);
  const families = afterSize.exec(font)?.[1] ?? font;
  const [, quoted, plain = ''] = /^\s*(?:["']([^"']*)["']?|([^,]*))/.exec(families) ?? [];
  return (quoted ?? plain).trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The size is the one part that must be there, and what follows it is the families (CSS Fonts 4, the font shorthand). */
const afterSize = /[\d.](?:%|[a-z]{1,5})(?:\s*\/\s*\S+)?\s+(\S.*)$/i;
