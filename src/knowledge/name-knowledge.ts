// What a cookie or another stored item is known for by its name: from our own list, else from the Open Cookie Database.
// Never in the worker or a content script: it is 90 kB.
import type { NameKnowledge } from '../core/classify/name-knowledge.ts';
import { knownNames } from './known-names.ts';
import { namesOfDatabase } from './names-of-database.ts';
import { namesOfOverlay } from './names-of-overlay.ts';
import { overlay } from './overlay/overlay.ts';

export const nameKnowledge: NameKnowledge = firstOf(
  namesOfOverlay(overlay),
  onceNeeded(() => namesOfDatabase(knownNames)),
);

function firstOf(own: NameKnowledge, others: NameKnowledge): NameKnowledge {
  return (item) => own(item) ?? others(item);
}

function onceNeeded(make: () => NameKnowledge): NameKnowledge {
  let made: NameKnowledge | null = null;
  return (item) => {
    made ??= make();
    return made(item);
  };
}
