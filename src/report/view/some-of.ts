import type { Translator } from '../../i18n/translator.ts';

const mostNames = 4;

/** “a, b, c, d och 5 till”. */
export function someOf(names: readonly string[], { t, list }: Translator): string {
  const left = names.length - mostNames;
  return left > 1 ? list([...names.slice(0, mostNames), t('list.more', { count: left })]) : list(names);
}
