import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const inputs = ['src', 'manifest', 'public', 'policies', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** SHA-256 over names and contents of everything that a build is made from: equal hashes, equal builds. */
export async function sourceHash(root: string): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => filesUnder(join(root, input))))).flat().toSorted();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256');
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? Buffer.alloc(0);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(ifFile);
  if (entries === null) return [path];
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function ifFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOTDIR') return null;
  throw error;
}
