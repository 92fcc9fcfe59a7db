import type { EventOf } from '../schema/event.ts';
import type { RequestType } from '../schema/request-types.ts';
import { withoutFragment } from './address.ts';

type Hop = EventOf<'request'>;
type Seen = EventOf<'resource-seen'>;

/** One request, as far as it is known by now. Times are UTC milliseconds. */
interface Known {
  readonly fromMs: number;
  readonly toMs: number;
  readonly type: RequestType;
  /** null for one whose headers were seen. */
  readonly seen: Seen | null;
}

/** From the source that tells most of a request to the one that tells least, and how far its clock may be off. */
const sources: readonly (readonly [Seen['source'], number])[] = [
  ['resource-timing', 250],
  ['redirect', 1_000],
  ['frame', 1_000],
  ['csp-report', 1_000],
];

/** Until the frame that a redirect fills has arrived. */
const redirectMs = 30_000;
const echoMs = 100;

/**
 * The requests that pages told of and whose headers nobody saw: those of hosts that may not be looked at, and those made
 * while the recorder was not awake. Each once, whoever told of it: the same URL at the same time, in a visit that has one tab.
 */
export function resourcesBeside(resources: readonly Seen[], hops: readonly Hop[]): Seen[] {
  const seenHops = Map.groupBy(hops, ({ url }) => withoutFragment(url));
  return [...Map.groupBy(resources, ({ url }) => withoutFragment(url))].flatMap(([url, told]) => {
    const bySource = Map.groupBy(told, ({ source }) => source);
    const known = sources.reduce<readonly Known[]>(
      (all, [source, slackMs]) => joined(all, bySource.get(source) ?? [], slackMs),
      (seenHops.get(url) ?? []).map(knownHop),
    );
    return known.flatMap(({ seen, type }) => (seen === null ? [] : { ...seen, type }));
  });
}

function knownHop({ type, atMs }: Hop): Known {
  return { fromMs: atMs, toMs: atMs, type, seen: null };
}

function knownResource(seen: Seen): Known {
  const { source, atMs, endedAtMs, type } = seen;
  return { fromMs: atMs, toMs: source === 'redirect' ? atMs + redirectMs : (endedAtMs ?? atMs), type, seen };
}

/** What one source tells besides what is known: it tells of a request once, so each is the next one known at its time. */
function joined(known: readonly Known[], told: readonly Seen[], slackMs: number): readonly Known[] {
  const all = known.toSorted(byTime);
  const added: Known[] = [];
  let next = 0;
  for (const one of withoutEchoes(told.map(knownResource).toSorted(byTime))) {
    while ((all[next]?.toMs ?? Number.POSITIVE_INFINITY) < one.fromMs - slackMs) next += 1;
    const same = all[next];
    if (same === undefined || same.fromMs > one.toMs + slackMs) {
      added.push(one);
    } else {
      if (same.type === 'other') all[next] = { ...same, type: one.type };
      next += 1;
    }
  }
  return [...all, ...added];
}

/** Chromium reports one call of `fetch` twice. */
function withoutEchoes(told: readonly Known[]): readonly Known[] {
  return told.filter(({ seen, fromMs }, index) => {
    const before = told[index - 1];
    return seen?.source !== 'csp-report' || before === undefined || before.fromMs < fromMs - echoMs;
  });
}

function byTime(a: Known, b: Known): number {
  return a.fromMs - b.fromMs;
}
