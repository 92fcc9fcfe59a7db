import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { staleSchemas } from '../../src/build/write-schemas.ts';

const policies = fileURLToPath(new URL('../../policies', import.meta.url));

it('the JSON Schemas are as the code would write them; if not, run `npm run schemas`', async () => {
  expect((await staleSchemas(policies)).map(({ name }) => name)).toEqual([]);
});

it('a schema that differs or is missing is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-schemas-'));
  await cp(join(policies, 'policy.schema.json'), join(folder, 'policy.schema.json'));
  expect((await staleSchemas(folder)).map(({ name }) => name)).toEqual(['report.schema.json']);
  await writeFile(join(folder, 'policy.schema.json'), '{}\n');
  expect((await staleSchemas(folder)).map(({ name }) => name)).toEqual(['policy.schema.json', 'report.schema.json']);
  await rm(folder, { recursive: true });
});
