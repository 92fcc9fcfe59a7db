import { exemptionOfName } from '../core/classify/known-necessary.ts';
import { nameIndex } from '../core/classify/name-index.ts';
import type { KnownName, NamedThing, NameKnowledge } from '../core/classify/name-knowledge.ts';
import { belongsTo } from './belongs-to.ts';
import type { OverlayItem, OverlayPlatform } from './overlay/overlay-platform.ts';

/** The exact name decides, then the pattern that says most, among the items whose area and hosts fit. */
export function namesOfOverlay(platforms: readonly OverlayPlatform[]): NameKnowledge {
  const entries = platforms.flatMap((platform) =>
    platform.items.flatMap((item) =>
      item.names.map((name) => ({ platform, item, name: name.includes('*') ? { pattern: name } : { exact: name } })),
    ),
  );
  const groups = nameIndex(entries, (ofName) => ofName);
  return (thing) => {
    const found = groups(thing.name)
      .flat()
      .find(({ item }) => fits(thing, item));
    return found === undefined ? null : answer(thing, found.platform, found.item);
  };
}

function fits(thing: NamedThing, { areas, hosts }: OverlayItem): boolean {
  return (areas === undefined || areas.includes(thing.area)) && (hosts === undefined || belongsTo(thing, hosts));
}

function answer(thing: NamedThing, of: OverlayPlatform, item: OverlayItem): KnownName {
  // A tool that remembers by cookies may be told to keep the same name elsewhere; another script may have it by chance.
  const isElsewhere = item.areas === undefined && thing.area !== 'cookie';
  return {
    platform: of.platform,
    purposes: [item.purpose],
    exemption: item.exemption ?? (item.purpose === 'necessary' ? exemptionOfName(thing.name) : null),
    source: 'overlay',
    confidence: item.confidence ?? (isElsewhere ? 'likely' : 'sure'),
    provider: of.provider,
    country: of.country,
    plugin: item.plugin ?? of.plugin ?? null,
    description: item.description,
    caution: item.caution ?? null,
  };
}
