// `npm run bench:matching`: how long it takes to hold 10 000 stored items against policies of three sizes. Prints; asserts nothing.
import { classify } from '../../src/core/classify/classify.ts';
import { record } from '../../src/core/record/record.ts';
import type { NameMatch } from '../../src/core/schema/name-match.ts';
import type { Policy } from '../../src/core/schema/policy.ts';
import type { SessionRecord } from '../../src/core/schema/session.ts';
import { session } from '../helpers/event-builder.ts';
import { policy } from '../helpers/policy-builder.ts';
import { median } from './statistics.ts';

const rounds = 15;
const items = 10_000;
const sizes = [1000, 5000, 25_000];

const visit = visitWith(items);
const policies = sizes.map((size) => ({ size, policy: policyOf(size) }));
const times = new Map(sizes.map((size) => [size, [] as number[]]));

for (let round = 0; round < rounds; round += 1) {
  for (const { size, policy: declared } of policies) times.get(size)?.push(timeOf(() => classify(visit, declared)));
}

say(`${items} stored items, median of ${rounds} interleaved rounds`);
const smallest = median(times.get(sizes[0] ?? 0) ?? []);
for (const size of sizes) {
  const ms = median(times.get(size) ?? []);
  const growth = (ms / smallest).toFixed(2);
  say(`${String(size).padStart(6)} declarations: ${ms.toFixed(0).padStart(4)} ms, ${growth} times the first`);
}

function timeOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** A third each: exact names, beginnings, and patterns with a class behind an open beginning. */
function policyOf(size: number): Policy {
  const [template] = policy().cookie('x').build().declarations;
  if (template?.kind !== 'cookie' || template.depth !== 'named') throw new Error('The builder gave no cookie.');
  const declarations = Array.from({ length: size }, (_, index) => ({
    ...template,
    id: `d${index}`,
    name: nameOf(index),
  }));
  return { ...policy().build(), declarations };
}

function nameOf(index: number): NameMatch {
  const names: NameMatch[] = [{ exact: `n${index}` }, { prefix: `p${index}_` }, { pattern: `*{digits}_s${index}` }];
  return names[index % names.length] ?? { exact: '' };
}

function visitWith(count: number): SessionRecord {
  const seen = record(session().stored('x=1').events());
  const [cookie] = seen.cookies;
  if (cookie === undefined) throw new Error('The visit stored no cookie.');
  const cookies = Array.from({ length: count }, (_, index) => ({
    ...cookie,
    name: [`n${index}`, `p${index}_abc`, `abc1_s${index}`, `none${index}`][index % 4] ?? '',
  }));
  return { ...seen, cookies };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
