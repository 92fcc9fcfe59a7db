import { z } from '../core/schema/zod.ts';

/** What a JSON file is, as far as a few of its members tell. */
export type FileKind = 'report' | 'baseline' | 'manifest' | 'policy' | 'sarif';

const list = z.array(z.unknown());
const forms: readonly (readonly [FileKind, z.ZodType])[] = [
  ['report', z.object({ runs: list, findings: list, outcomes: list })],
  ['baseline', z.object({ site: z.string(), exceptions: list })],
  ['manifest', z.object({ tool: z.unknown(), files: list, visits: list })],
  ['policy', z.object({ site: z.object({ domains: list }) })],
  ['sarif', z.object({ version: z.literal('2.1.0'), runs: list })],
];

/** Also of other versions; null for what is none of them. */
export function fileKind(value: unknown): FileKind | null {
  return forms.find(([, form]) => form.safeParse(value).success)?.[0] ?? null;
}
