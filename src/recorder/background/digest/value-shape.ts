import type { ValueShape } from '../../../core/schema/value.ts';

/** What a value looks like; the first shape that fits, from the narrowest to the widest. */
export function valueShape(text: string): ValueShape {
  if (text === '') return 'empty';
  return forms.find(([, form]) => form.test(text))?.[0] ?? (isJson(text) ? 'json' : 'text');
}

const forms: readonly (readonly [ValueShape, RegExp])[] = [
  ['number', /^-?\d+(?:\.\d+)?$/],
  ['uuid', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i],
  ['hex', /^(?:[0-9a-f]{2}){4,}$/i],
  ['url', /^(?:https?|wss?):\/\/\S+$/i],
  // Long, from the alphabet alone, and mixed as encoded octets are: a long word is not base64.
  ['base64', /^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)[A-Za-z0-9+/_-]{16,}={0,2}$/],
];

function isJson(text: string): boolean {
  if (!/^[[{"]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
