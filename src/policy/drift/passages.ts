import { textHash } from './section-hash.ts';

/** A claim takes a sentence or a few. */
const mostSentences = 12;
/** Of one page; a policy has some hundreds. */
const mostPieces = 5000;

/** Hashes of all runs of sentences in a row, across blocks: a statement may hold that of any passage. */
export function passageHashes(blocks: readonly string[]): ReadonlySet<string> {
  const pieces = blocks.flatMap(sentences).slice(0, mostPieces);
  const hashes = new Set<string>();
  for (const start of pieces.keys()) {
    const most = Math.min(mostSentences, pieces.length - start);
    for (let count = 1; count <= most; count += 1) hashes.add(textHash(pieces.slice(start, start + count).join(' ')));
  }
  return hashes;
}

/** A full stop inside an abbreviation makes two pieces of one sentence, which together are a passage all the same. */
function sentences(block: string): string[] {
  return block.split(/(?<=[.!?…]["”’)]?) /);
}
