import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Policy } from '../../../src/core/schema/policy.ts';
import { temporaryFolder } from './run-cli.ts';

const policy: Policy = {
  formatVersion: 2,
  site: { name: 'Shop', domains: ['shop.test'] },
  source: { url: null, language: 'en', retrieved: '2026-11-22', version: null, sections: [] },
  consentTool: null,
  statements: [],
  declarations: [],
};

/** A policy file for shop.test that declares nothing, or what `changes` say. Answers with its path. */
export async function policyFile(changes: Partial<Policy> = {}): Promise<string> {
  return fileWith(JSON.stringify({ ...policy, ...changes }));
}

export async function fileWith(text: string): Promise<string> {
  const path = join(await temporaryFolder('kakvakt-policy-'), 'shop.test.json');
  await writeFile(path, text);
  return path;
}
