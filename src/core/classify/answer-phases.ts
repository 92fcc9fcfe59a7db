import type { Phase } from '../schema/consent.ts';
import type { RunRequest } from '../schema/run.ts';

/**
 * The phase of what an answer brought: that of the moment at which its request was sent. What was asked for before a choice and
 * arrived after it is no consequence of it. undefined: none of these requests was answered there and then.
 */
export function answerPhases(
  requests: readonly Pick<RunRequest, 'url' | 'atMs' | 'phase'>[],
): (url: string | null, atMs: number) => Phase | undefined {
  const phases = new Map(requests.map(({ url, atMs, phase }) => [keyOf(url, atMs), phase]));
  return (url, atMs) => phases.get(keyOf(url, atMs));
}

function keyOf(url: string | null, atMs: number): string {
  return `${atMs} ${url ?? ''}`;
}
