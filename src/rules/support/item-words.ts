// How a text names a stored item: “Kakan _ga”, “uid (localStorage)”.
import type { FindingDraft } from '../../core/audit/rule.ts';
import type { RunCookie, RunStorage } from '../../core/schema/run.ts';
import type { Localized } from '../../core/schema/text.ts';

/** At the beginning of a sentence, with the data of `itemData`. */
export const theItem: Localized = {
  sv: '{kind, select, cookie {Kakan {name}} other {{name} ({kind})}}',
  en: '{kind, select, cookie {The cookie {name}} other {{name} ({kind})}}',
};

export function itemData(item: RunCookie | RunStorage): FindingDraft['data'] {
  return 'area' in item ? { name: item.key, kind: item.area } : { name: item.name, kind: 'cookie' };
}
