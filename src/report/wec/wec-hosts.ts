import { compareText } from '../../core/compare-text.ts';
import type { Party, Run } from '../../core/schema/run.ts';
import { hostOf } from '../view/who.ts';

interface ByParty {
  readonly firstParty: readonly string[];
  readonly thirdParty: readonly string[];
}

type WecHosts = Readonly<
  Record<'requests' | 'beacons' | 'cookies' | 'localStorage' | 'links' | 'contentSecurityPolicy', ByParty>
>;

interface Seen {
  readonly host: string;
  readonly party: Party;
}

/** Who took part, by what was seen of them. What is of no known party counts as another’s, as there. */
export function wecHosts({ requests, cookies, storage }: Run): WecHosts {
  const kept = storage.filter(({ area }) => area === 'localStorage');
  return {
    requests: byParty(requests),
    beacons: byParty(requests.filter(({ isPixel }) => isPixel)),
    cookies: byParty(cookies.map(({ domain, party }) => ({ host: domain, party }))),
    localStorage: byParty(kept.map(({ origin, party }) => ({ host: hostOf(origin) ?? origin, party }))),
    links: byParty([]),
    contentSecurityPolicy: byParty([]),
  };
}

function byParty(seen: readonly Seen[]): ByParty {
  return {
    firstParty: hosts(seen.filter(({ party }) => party === 'first')),
    thirdParty: hosts(seen.filter(({ party }) => party !== 'first')),
  };
}

function hosts(seen: readonly Seen[]): readonly string[] {
  return [...new Set(seen.map(({ host }) => host))].toSorted(compareText);
}
