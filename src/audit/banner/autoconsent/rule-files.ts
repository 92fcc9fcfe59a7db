import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from '../../../core/schema/zod.ts';

export interface RuleFiles {
  /** Runs in a frame, and speaks through two globals (autoconsent's docs/puppeteer.md). */
  readonly engine: string;
  /** JSON, as the engine takes it. */
  readonly rules: string;
  /** Rules whose way to a yes has no step: they would report a success and have done nothing. */
  readonly withoutYes: ReadonlySet<string>;
  /** By rule, a selector of what it takes for the banner. */
  readonly banners: ReadonlyMap<string, string>;
}

const step = z.object({ visible: z.unknown().optional(), exists: z.unknown().optional() });
const rulesSchema = z.object({
  autoconsent: z.array(
    z.object({ name: z.string(), detectPopup: z.array(step), optIn: z.array(z.unknown()).optional() }),
  ),
});

let files: Promise<RuleFiles> | null = null;

/** autoconsent's own files, unmodified. The full rules: the compact ones hold no way to a yes. */
export function ruleFiles(): Promise<RuleFiles> {
  files ??= read();
  return files;
}

async function read(): Promise<RuleFiles> {
  const rulesPath = createRequire(import.meta.url).resolve('@duckduckgo/autoconsent/rules/rules.json');
  const enginePath = join(dirname(rulesPath), '..', 'dist', 'autoconsent.playwright.js');
  const [rules, engine] = await Promise.all([readFile(rulesPath, 'utf8'), readFile(enginePath, 'utf8')]);
  const { autoconsent } = rulesSchema.parse(JSON.parse(rules));
  const withoutYes = autoconsent.filter(({ optIn = [] }) => optIn.length === 0).map(({ name }) => name);
  const banners = autoconsent.flatMap(({ name, detectPopup }): [string, string][] => {
    const selector = detectPopup.map(({ visible, exists }) => visible ?? exists).find((one) => typeof one === 'string');
    return selector === undefined ? [] : [[name, selector]];
  });
  return { engine, rules, withoutYes: new Set(withoutYes), banners: new Map(banners) };
}
