import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Routes } from '../helpers/tls-server.ts';

/** Answers with a file of node_modules. */
export function fromPackage(file: string): Routes[string] {
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
  const path = fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url));
  return (_request, response) => {
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(path));
  };
}
