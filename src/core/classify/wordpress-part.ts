/** What of a WordPress installation a file belongs to. */
export interface WordPressPart {
  readonly kind: 'plugin' | 'theme';
  /** Name of its folder, by which WordPress knows it too. */
  readonly slug: string;
}

/** By the folders that every installation has, and by those of Jetpack's content network; null for any other address. */
export function wordPressPart(url: string): WordPressPart | null {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? [];
  const [, folder, folderSlug = '', rest] = inContent.exec(path) ?? [];
  // A must-use plugin may be a single file.
  if (folder === 'mu-plugins' && rest === undefined) return part('plugin', folderSlug.replace(/\.\w+$/, ''));
  if (folder !== undefined)
    return rest === undefined ? null : part(folder === 'themes' ? 'theme' : 'plugin', folderSlug);
  const [, hosted] = host.toLowerCase() === 'c0.wp.com' ? (/^\/p\/([^/]+)\//.exec(path) ?? []) : [];
  return hosted === undefined ? null : part('plugin', hosted);
}

const inContent = /\/wp-content\/+(plugins|mu-plugins|themes)\/+([^/]+)(\/)?/;

/** A folder may be named otherwise, but what is not plain could be anything: an encoded slash, or a path that leads out. */
function part(kind: WordPressPart['kind'], slug: string): WordPressPart | null {
  return /^[a-z0-9][\w.-]{0,99}$/i.test(slug) ? { kind, slug } : null;
}
