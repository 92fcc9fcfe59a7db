import { basename, relative, sep } from 'node:path';

/** A path as seen from `folder`, its parts joined by “/”, as repositories name their files; of a file outside, the name alone. */
export function pathInProject(path: string, folder = process.cwd()): string {
  const parts = relative(folder, path).split(sep);
  return parts[0] === '..' || parts[0] === '' || parts[0]?.includes(':') ? basename(path) : parts.join('/');
}
