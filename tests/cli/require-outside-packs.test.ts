import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { requireOutsidePacks } from '../../src/cli/require-outside-packs.ts';
import { evidenceFiles } from '../../src/report/evidence/evidence-files.ts';
import { sampleReport } from '../helpers/report-fixture.ts';
import { temporaryFolder } from './support/run-cli.ts';

let root: string;

beforeEach(async () => {
  root = await temporaryFolder('kakvakt-places-');
  for (const folder of ['pack/visits', 'app', 'empty']) await mkdir(join(root, folder), { recursive: true });
  for (const { path, content } of evidenceFiles({ report: sampleReport(), recordings: [], files: [] }))
    await writeFile(join(root, 'pack', path), content);
  await writeFile(join(root, 'app', 'manifest.json'), '{"name": "An app", "files": []}');
  await symlink(join(root, 'pack'), join(root, 'link'));
});

const place = (output: string, evidence: string | null = null, fixed: string | null = null) => {
  const at = (path: string | null) => (path === null ? null : join(root, path));
  return requireOutsidePacks({ outputDir: join(root, output), evidenceDir: at(evidence), fixPolicy: at(fixed) });
};

describe('refused, by the option to change', () => {
  test.each<[output: string, evidence: string | null, fixed: string | null, option: string]>([
    ['pack', null, null, '--output'],
    ['pack/visits/new/report', null, null, '--output'],
    ['link', null, null, '--output'],
    ['out', 'pack/more', null, '--evidence'],
    ['out', null, 'pack/policy.json', '--fix-policy'],
    ['same', 'same', null, '--output'],
    ['evidence/..x/report', 'evidence', null, '--output'],
    ['out', 'evidence', 'evidence/policy.json', '--fix-policy'],
  ])('--output %s --evidence %s --fix-policy %s', async (output, evidence, fixed, option) => {
    await expect(place(output, evidence, fixed)).rejects.toMatchObject({ name: 'UsageError', data: { option } });
  });
});

test.each<[output: string, evidence: string | null, fixed: string | null]>([
  ['empty', null, null],
  ['app', 'app/evidence', 'app/policy.json'],
  ['new', 'new/evidence', 'new/policy.json'],
  ['evidence-report', 'evidence', 'policy.json'],
])('--output %s --evidence %s --fix-policy %s is fine', async (output, evidence, fixed) => {
  await expect(place(output, evidence, fixed)).resolves.toBeUndefined();
});
