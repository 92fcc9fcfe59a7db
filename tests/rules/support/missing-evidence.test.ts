import { expect, test } from 'vitest';
import type { Consent } from '../../../src/core/schema/told-consent.ts';
import { missingEvidence } from '../../../src/rules/support/missing-evidence.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const earlier: Consent = {
  choice: 'accept',
  atMs: 0,
  source: 'consent-cookie',
  detail: 'klaro',
  tool: 'klaro',
  isEarlier: true,
};
const used = run().scenario('browse').environment({ profile: 'used' });

/** With a choice of an earlier visit, which the builder does not make. */
const missing = (built: RunBuilder, consent: readonly Consent[] = []) => {
  const visit = built.build();
  return missingEvidence([{ ...visit, consent: [...consent, ...visit.consent] }], ['known-choice', 'consent-look']);
};

test.each<[string, RunBuilder, readonly Consent[], string[]]>([
  ['a fresh profile in which the audit knows what it does', run().look(), [], []],
  ['nobody looked for a banner', run(), [], ['consent-look']],
  ['a used profile', used.look(), [], ['known-choice']],
  ['a used profile, and a choice in it', used.look().choice('accept'), [], ['known-choice']],
  ['a used profile in which the earlier choice was found', used.look(), [earlier], []],
])('%s', (_, built, consent, expected) => {
  expect(missing(built, consent)).toEqual(expected);
});
