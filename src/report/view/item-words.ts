// One stored item in words, for the tables, the consent line and the popup.
import { isEarly } from '../../core/classify/is-early.ts';
import type { RunCookie } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { isNamed, nameOf, type Stored } from './stored-items.ts';
import type { CellView } from './table-view.ts';

/** A cookie may have no name at all (RFC 6265bis section 5.6), and a storage key may be empty. */
export function nameOrNone(name: string, { t }: Translator): string {
  return name === '' ? t('items.nameless') : name;
}

/** “400 dagar”, “till webbläsaren stängs”; for web storage, which never expires by itself, null. */
export function lifetime(item: Stored, { t, duration }: Translator): string | null {
  if ('area' in item) return item.area === 'sessionStorage' ? t('duration.tab') : null;
  return item.duration.kind === 'session' ? t('duration.session') : duration(item.duration.storedSeconds);
}

/** What the words round off: the seconds kept, and those asked for where the browser kept fewer. */
export function lifetimeDetail(item: Stored, { t, number }: Translator): string | null {
  if ('area' in item || item.duration.kind === 'session') return null;
  const stored = t('duration.exactSeconds', { seconds: number(Math.round(item.duration.storedSeconds)) });
  const asked = askedSeconds(item.duration);
  return asked === null ? stored : t('duration.askedFor', { stored, asked: number(asked) });
}

type Persistent = Extract<RunCookie['duration'], { kind: 'persistent' }>;

/** What was asked for where the browser kept something else; null: it kept that, or it is not known. */
export function askedSeconds({ storedSeconds, requestedSeconds }: Persistent): number | null {
  // The expiry is rounded by the browser, and counted from when the write was seen.
  return requestedSeconds !== null && Math.abs(requestedSeconds - storedSeconds) >= 60 ? requestedSeconds : null;
}

export function coverageWords(item: Stored, { t }: Translator): string {
  return t(`coverage.${item.coverage}`);
}

export function emphasis(item: Stored): CellView['emphasis'] {
  if (isNamed(item)) return 'declared';
  return isEarly(item) ? 'early' : 'undeclared';
}

/** “känd som Google Analytics: statistik (Kakvakts egen lista)”; null where nothing is known of the name. */
export function knownWords({ known }: Stored, { t }: Translator): string | null {
  if (known === null) return null;
  const { platform, purposes, source, confidence } = known;
  const served = purposes.map((purpose) => t(`purpose.${purpose}`)).join(' / ');
  return t('items.known', { what: platform === null ? served : `${platform}: ${served}`, source, confidence });
}

/** “Före valet, 0,4 s: _ga, Google, 400 dagar, nämns inte i policyn”. */
export function itemSentence(item: Stored, who: string, translator: Translator): string {
  const { t, offset } = translator;
  const facts = [
    nameOrNone(nameOf(item), translator),
    who,
    lifetime(item, translator),
    coverageWords(item, translator),
    item.state === 'deleted' ? t('state.deleted') : null,
  ];
  return t('line.item', {
    phase: capitalised(t(`phase.${item.phase}`)),
    time: offset(item.setAtMs),
    facts: facts.filter((fact) => fact !== null).join(', '),
  });
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
