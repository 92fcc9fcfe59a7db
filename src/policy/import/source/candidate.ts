import { unread } from '../unread.ts';
import type { ScriptValue } from './script-values.ts';
import type { Source } from './source.ts';

/** The JSON itself, or the first value in a script, that a reader knows by its content; null where there is none. */
export function candidate(source: Source, fits: (value: unknown) => boolean): ScriptValue | null {
  if (source.kind === 'json') return fits(source.value) ? { name: '', value: source.value, unread: [] } : null;
  if (source.kind !== 'script') return null;
  const [first, ...others] = source.values.filter(({ value }) => fits(value));
  if (first === undefined) return null;
  const further = others.map(({ name, value }) => unread(name, value, second));
  return { ...first, unread: [...first.unread, ...further] };
}

const second = {
  sv: 'det är ytterligare en konfiguration, och bara den första läses',
  en: 'it is another configuration, and only the first is read',
};
