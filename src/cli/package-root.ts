import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of Kakvakt's package.json: the same for the sources and for the built command. */
export const packageRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

export function packageVersion(): string {
  return ownPackage().version;
}

/** Such as `>=22.18`. */
export function neededNode(): string {
  return ownPackage().engines.node;
}

function ownPackage(): { readonly version: string; readonly engines: { readonly node: string } } {
  return JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('Kakvakt is not within its package: no package.json above it');
  return rootAbove(parent);
}
