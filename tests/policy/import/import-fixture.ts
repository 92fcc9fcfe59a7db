import { readFileSync } from 'node:fs';
import type { Locale } from '../../../src/core/schema/text.ts';
import type { ImportFormat } from '../../../src/policy/import/import-format.ts';
import { importPolicy } from '../../../src/policy/import/import-policy.ts';

export const options = { where: 'file', site: 'shop.test', language: 'en', retrieved: '2026-11-22' } as const;

/** A file of tests/fixtures/policy-formats, read as whatever its content says that it is. */
export function importFixture(file: string, language: Locale = 'en') {
  return imported(readFileSync(`tests/fixtures/policy-formats/${file}`, 'utf8'), 'auto', language);
}

export function imported(text: string, format: ImportFormat | 'auto' = 'auto', language: Locale = 'en') {
  const { policy, unread, format: took } = importPolicy(text, format, { ...options, language });
  return {
    format: took,
    policy,
    declarations: policy.declarations,
    /** Place and reason of each, for tables. */
    unread: unread.map(({ where, why }) => `${where}: ${why.en}`),
  };
}
