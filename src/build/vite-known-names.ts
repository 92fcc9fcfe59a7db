import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { knownNames } from '../knowledge/known-names.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));
const source = `${modules}/@slashgear/gdpr-cookie-scanner/dist/data/open-cookie-database.json`;

/** Puts the reduced table in the place of src/knowledge/known-names.ts, and says beside it where the data come from. */
export function knownNamesPlugin(): Plugin {
  // Named after a file of the package, so that Vite lists its licence among those of the build.
  const id = `${source}.reduced.js`;
  return {
    name: 'kakvakt:known-names',
    enforce: 'pre',
    resolveId: (path) => (path.endsWith('/known-names.ts') ? id : null),
    // A text to parse is read faster than so many literals.
    load: (path) =>
      path === id ? `export const knownNames = JSON.parse(${JSON.stringify(JSON.stringify(knownNames))});` : null,
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'NOTICE.md', source: notice() });
    },
  };
}

/** The data have another licence than the package that brings them along: Apache-2.0, section 4, asks for this. */
function notice(): string {
  const licence = readFileSync(`${modules}/@iabtechlabtcf/core/LICENSE`, 'utf8').trim();
  return `# Notice

This build holds data of the Open Cookie Database (https://github.com/jkwakman/Open-Cookie-Database), under the Apache
License, Version 2.0. They were changed: of each row only the platform, the name, the category and the domain are kept,
and rows that agree in all but the name are one.

\`\`\`
${licence}
\`\`\`
`;
}
