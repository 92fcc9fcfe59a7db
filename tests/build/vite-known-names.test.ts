import { build, type Rolldown } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { knownNamesPlugin } from '../../src/build/vite-known-names.ts';

let output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [knownNamesPlugin()],
    build: {
      write: false,
      license: { fileName: 'LICENSES.md' },
      lib: { entry: 'src/knowledge/name-knowledge.ts', formats: ['es'] },
    },
  });
  output = Array.isArray(built) ? built.flatMap((one) => one.output) : [];
});

it('a build holds the reduced table, and no word more of the database', () => {
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  expect(code).toContain('incap_ses_*');
  expect(code).not.toMatch(/retentionPeriod|dataController|privacyLink|wildcardMatch/);
});

it('says where the data come from, that they were changed, and under which licence they are', () => {
  const notice = textOf('NOTICE.md');
  expect(notice).toContain('Open Cookie Database (https://github.com/jkwakman/Open-Cookie-Database)');
  expect(notice).toContain('They were changed');
  expect(notice).toMatch(/Apache License\s+Version 2\.0, January 2004[\s\S]+END OF TERMS AND CONDITIONS/);
  expect(textOf('LICENSES.md')).toContain('@slashgear/gdpr-cookie-scanner');
});

function textOf(fileName: string): string {
  const file = output.find((one) => one.fileName === fileName);
  return file?.type === 'asset' ? String(file.source) : '';
}
