import type { Policy } from '../../core/schema/policy.ts';
import type { Statement } from '../../core/schema/statement.ts';
import type { PageSection } from './page-sections.ts';
import { passageHashes } from './passages.ts';
import type { SectionDrift } from './section-drift.ts';
import { textHash } from './section-hash.ts';

export interface StatementDrift {
  readonly id: string;
  readonly section: string;
  /**
   * passage: its own words are not on the page any more. changed, gone: its section is so, and it has no hash of its own.
   * renamed: its section has a new heading.
   */
  readonly because: 'passage' | 'changed' | 'gone' | 'renamed';
  /** Ids of the declarations that come from it. */
  readonly declarations: readonly string[];
}

export function statementDrifts(
  { statements, declarations }: Policy,
  sections: readonly SectionDrift[],
  page: readonly PageSection[],
): StatementDrift[] {
  const hows = Map.groupBy(sections, ({ section }) => section);
  const passages = statements.some(({ sha256 }) => sha256 !== undefined) ? passagesOf(page) : new Set<string>();
  return statements.flatMap((statement) => {
    const because = reasonFor(
      statement,
      (hows.get(statement.section) ?? []).map(({ how }) => how),
      passages,
    );
    if (because === null) return [];
    const own = declarations.filter((one) => one.statement === statement.id).map(({ id }) => id);
    return [{ id: statement.id, section: statement.section, because, declarations: own }];
  });
}

function passagesOf(page: readonly PageSection[]): ReadonlySet<string> {
  const sections = page.flatMap(({ blocks, whole }) => [textHash(blocks.join(' ')), textHash(whole.join(' '))]);
  return new Set([...sections, ...passageHashes(page.flatMap(({ blocks }) => blocks))]);
}

/** null: nothing about it changed, as far as its hash or its section tells. */
function reasonFor(
  { sha256 }: Statement,
  hows: readonly SectionDrift['how'][],
  passages: ReadonlySet<string>,
): StatementDrift['because'] | null {
  if (sha256 !== undefined && !passages.has(sha256)) return 'passage';
  if (hows.includes('renamed')) return 'renamed';
  if (sha256 !== undefined) return null;
  return (['changed', 'gone'] as const).find((how) => hows.includes(how)) ?? null;
}
