import { policyFile } from './policy-file.ts';
import { type Ended, runCli } from './run-cli.ts';

/** Audits shop.test by a policy that declares nothing. */
export async function auditShop(...options: readonly string[]): Promise<Ended & { folder: string }> {
  return runCli(['audit', 'shop.test', '--policy', await policyFile(), ...options]);
}
