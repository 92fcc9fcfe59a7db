// By way of whom each contact came about: the scripts that loaded a script, the redirect that led on, or the frame that asked.
import type { Run, RunRequest } from '../../core/schema/run.ts';
import { contactName, contactsOf } from './contacts.ts';
import { hostOf, type Organisations } from './who.ts';

export interface ContactPath {
  readonly run: Run;
  readonly request: RunRequest;
  /** Names from the site’s first go-between to the recipient itself, nobody twice; the site is not in it. */
  readonly names: readonly string[];
}

/** Longer ways come from redirects in a ring, and say nothing more. */
const longest = 8;

export function contactPaths(runs: readonly Run[], known: Organisations): readonly ContactPath[] {
  return runs.flatMap((run) => {
    const others = contactsOf(run);
    const nameOfHost = new Map(others.map((request) => [request.host, contactName(request, known)]));
    const redirects = new Map(
      others.flatMap((one) => (one.redirectTo === null ? [] : [[one.redirectTo, one] as const])),
    );
    const nameOf = (address: string) => nameOfHost.get(hostOf(address) ?? '');
    const before = (request: RunRequest, left: number): readonly (string | undefined)[] => {
      if (request.chain.length > 0) return request.chain.map(nameOf);
      const source = redirects.get(request.url);
      if (source === undefined) return request.initiator === null ? [] : [nameOf(request.initiator)];
      return left === 0 ? [] : [...before(source, left - 1), contactName(source, known)];
    };
    return others.map((request): ContactPath => {
      const name = contactName(request, known);
      const between = new Set(before(request, longest).filter((one) => one !== undefined));
      return { run, request, names: [...between].filter((one) => one !== name).concat(name) };
    });
  });
}
