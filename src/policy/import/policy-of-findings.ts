// From what a reader found to a policy: ids, what does not fit after all, and the parts that a file has once.
import { nameText } from '../../core/classify/name-text.ts';
import { type Declaration, declarationSchema } from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import { describeIssue } from '../describe-issue.ts';
import { emptyPolicy } from '../empty-policy.ts';
import { writePath } from '../parse-json-strictly.ts';
import type { Draft, Found, Imported, Importer, ImportOptions, Reading } from './importer.ts';
import { type Unread, unread, whyUnread } from './unread.ts';

export function policyOfFindings(
  { format, consentTool }: Importer,
  reading: Reading,
  options: ImportOptions,
): Imported {
  const { kept, refused } = fitting(reading.found);
  const policy: Policy = {
    ...emptyPolicy(options.site, options.language, options.retrieved),
    consentTool:
      consentTool === null ? null : { name: consentTool, selectors: { accept: null, reject: null, withdraw: null } },
    declarations: withIds(kept),
  };
  return { format, policy, unread: [...reading.unread, ...refused] };
}

function fitting(found: readonly Found[]): { kept: Draft[]; refused: Unread[] } {
  const kept: Draft[] = [];
  const refused: Unread[] = [];
  const seen = new Set<string>();
  for (const { where, draft } of found) {
    const text = JSON.stringify(draft);
    if (seen.has(text)) {
      refused.push(unread(where, aboutDraft(draft), whyUnread.twice));
      continue;
    }
    seen.add(text);
    const [issue] = declarationSchema.safeParse({ ...draft, id: 'any' }).error?.issues ?? [];
    if (issue === undefined) kept.push(draft);
    else refused.push(misfit(where, draft, describeIssue(issue, draft)));
  }
  return { kept, refused };
}

function misfit(where: string, draft: Draft, [issue]: ReturnType<typeof describeIssue>): Unread {
  const path = writePath(issue?.path ?? []);
  const { problem, expected } = issue ?? { problem: whyUnread.notUnderstood, expected: { sv: '', en: '' } };
  const why = { sv: `${path} ${problem.sv}. ${expected.sv}`, en: `${path} ${problem.en}. ${expected.en}` };
  return unread(where, aboutDraft(draft), why);
}

/** The same drafts have the same ids, whatever stands beside them, as long as their names differ, or their domains do. */
export function withIds(drafts: readonly Draft[]): Declaration[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return drafts.map((draft) => {
    const id = freeId(draft, taken, counts);
    taken.add(id);
    return { ...draft, id };
  });
}

function freeId(draft: Draft, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const name = slug(aboutDraft(draft)) || draft.kind;
  if (!taken.has(name)) return name;
  const longer = slug(`${name.slice(0, 40)}-${whereStored(draft)}`);
  if (!taken.has(longer)) return longer;
  for (;;) {
    const count = (counts.get(longer) ?? 1) + 1;
    counts.set(longer, count);
    const numbered = `${longer.slice(0, 70)}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function aboutDraft(draft: Draft): string {
  if (draft.depth === 'general') return draft.kind;
  if (draft.kind === 'recipient') return draft.domains[0] ?? draft.kind;
  return draft.kind === 'pixel' ? `${draft.domain}${draft.path ?? ''}` : nameText(draft.name);
}

function whereStored(draft: Draft): string {
  if (draft.depth === 'general') return draft.kind;
  if (draft.kind === 'storage') return `${draft.area}-${draft.domain ?? ''}`;
  return draft.kind === 'recipient' ? draft.kind : (draft.domain ?? draft.kind);
}

function slug(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 80)
    .replace(/-$/, '');
}
