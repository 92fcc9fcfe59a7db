// `npm run schemas` writes the JSON Schemas of the two public formats from the zod schemas that read and write them.
// With --check nothing is written: exit code 1 names the files that are stale.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from '../core/schema/zod.ts';
import { policyJsonSchema } from '../policy/policy-json-schema.ts';
import { renderedReportSchema } from '../report/rendered-report-schema.ts';

const policies = fileURLToPath(new URL('../../policies', import.meta.url));

if (import.meta.main) {
  const stale = await staleSchemas(policies);
  if (process.argv.includes('--check')) {
    for (const { name } of stale)
      console.error(`policies/${name} is stale. Run \`npm run schemas\` and commit the result.`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    for (const { name, text } of stale) await writeFile(join(policies, name), text);
  }
}

/** The schema files whose text differs from what it should be, with the text that it should be. */
export async function staleSchemas(folder: string): Promise<{ name: string; text: string }[]> {
  const files = [
    { name: 'policy.schema.json', text: asText(policyJsonSchema()) },
    { name: 'report.schema.json', text: asText(reportJsonSchema()) },
  ];
  const written = await Promise.all(files.map(({ name }) => readFile(join(folder, name), 'utf8').catch(() => null)));
  return files.filter(({ text }, at) => text !== written[at]);
}

function reportJsonSchema() {
  return {
    $id: 'urn:kakvakt:report:1',
    title: 'Kakvakt report',
    description: 'What one audit of a website found, against one policy',
    ...z.toJSONSchema(renderedReportSchema, { target: 'draft-2020-12', io: 'output' }),
  };
}

function asText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
