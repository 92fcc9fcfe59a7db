// Where a script comes from, in words: the part of WordPress that it belongs to, and the scripts that loaded it.
import { wordPressPart } from '../../core/classify/wordpress-part.ts';
import type { Translator } from '../../i18n/translator.ts';
import { hostOf, type Organisations } from './who.ts';

const mostLoaders = 3;

/** A line each: the part of WordPress, then who loaded it, the nearest first. */
export function originLines(url: string | null, chain: readonly string[], translator: Translator): readonly string[] {
  const { t } = translator;
  const part = partWords(url, translator);
  const nearest = chain.toReversed();
  const shown = nearest.slice(0, mostLoaders).map((loader, index) => {
    const loaderPart = partWords(loader, translator);
    const words = loaderPart === null ? loader : `${loaderPart} (${loader})`;
    return t(index === 0 ? 'origin.loadedBy' : 'origin.loadedByInTurn', { who: words });
  });
  const left = nearest.length - shown.length;
  return [...(part === null ? [] : [part]), ...shown, ...(left > 0 ? [t('list.more', { count: left })] : [])];
}

/**
 * The same in a few words, where more than `who` is to be said: the part of WordPress that the script belongs to, else the
 * nearest one that loaded it, else whose the script is that loaded it.
 */
export function originInShort(
  url: string | null,
  chain: readonly string[],
  who: string,
  known: Organisations,
  translator: Translator,
): string | null {
  const own = partWords(url, translator);
  if (own !== null) return own;
  const [loader] = chain.toReversed().flatMap((link) => partWords(link, translator) ?? []);
  const host = hostOf(chain.at(-1) ?? null);
  const loaderWords = loader ?? (host === null ? null : (known.get(host) ?? host));
  return loaderWords === null || loaderWords === who ? null : translator.t('origin.loadedBy', { who: loaderWords });
}

function partWords(url: string | null, { t }: Translator): string | null {
  const part = url === null ? null : wordPressPart(url);
  return part === null ? null : t(`origin.${part.kind}`, { slug: part.slug });
}
