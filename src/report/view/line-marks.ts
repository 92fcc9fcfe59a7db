// What is drawn on the consent line of one scenario: what its visits stored, each item once, refused attempts, and the first contact with each other
// site. What lay there before is no event of the visit: it stands in the tables.
import { isEarly } from '../../core/classify/is-early.ts';
import { isLeftover } from '../../core/classify/is-leftover.ts';
import { itemKey } from '../../core/classify/item-key.ts';
import { recipientSite } from '../../core/classify/recipient-site.ts';
import { compareText } from '../../core/compare-text.ts';
import type { Run, RunAttempt, RunRequest } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { contactName, contactsOf } from './contacts.ts';
import { firstOfEach } from './first-of-each.ts';
import { capitalised, coverageWords, itemSentence, lifetime, nameOrNone } from './item-words.ts';
import { type Once, onceEach } from './once-each.ts';
import { refusedAnchor, refusedIn } from './refused-table.ts';
import { cookiesOfVisit, isNamed, nameOf, type Stored } from './stored-items.ts';
import { type Organisations, whoStored } from './who.ts';

export interface LineMark {
  readonly atMs: number;
  readonly kind: 'stored' | 'contact';
  /** First party above the line, all others below. */
  readonly side: 'above' | 'below';
  /** Filled when the policy names it, an outline when not. */
  readonly isNamed: boolean;
  /** What became of it in the browser. A contact is kept. */
  readonly fate: 'kept' | 'removed' | 'refused';
  /** Stored before the choice without being exempt: what matters. */
  readonly isEarly: boolean;
  readonly isBeforeChoice: boolean;
  readonly name: string;
  /** Two or three words on it, for where the sentence has no room. */
  readonly facts: string;
  readonly sentence: string;
  /** Of the row that tells all of it. */
  readonly anchor: string;
}

/** In order of time. @param visits Of one scenario: one, or several where it was repeated. */
export function lineMarks(visits: readonly Run[], known: Organisations, translator: Translator): readonly LineMark[] {
  const { t } = translator;
  const stored = onceEach(visits, storedIn, itemKey);
  const refused = onceEach(visits, refusedOnce, refusedKey);
  const contacted = onceEach(visits, (run) => firstOfEach(contactsOf(run), recipientSite), recipientSite);
  const counted = (mark: LineMark, { seen }: Once<unknown>): LineMark => {
    if (seen === visits.length) return mark;
    const words = t('stability.sometimes', { seen, of: visits.length });
    return { ...mark, facts: `${mark.facts} · ${words}`, sentence: `${mark.sentence}, ${words}` };
  };
  return [
    ...stored.map((item) => counted(itemMark(item.one, known, translator), item)),
    ...refused.map((attempt) => counted(refusedMark(attempt, translator), attempt)),
    ...contacted.map((one) => counted(contactMark(one.one, contactName(one.one, known), translator), one)),
  ].toSorted((a, b) => a.atMs - b.atMs || compareText(a.sentence, b.sentence));
}

function storedIn(run: Run): readonly Stored[] {
  return [...cookiesOfVisit(run).filter((cookie) => !isLeftover(cookie)), ...run.storage];
}

function refusedOnce(run: Run): readonly RunAttempt[] {
  return firstOfEach(refusedIn(run), refusedKey);
}

function refusedKey({ host, cookie }: RunAttempt): string {
  return `${host} ${cookie.name}`;
}

function itemMark(item: Stored, known: Organisations, translator: Translator): LineMark {
  const { offset } = translator;
  const facts = [offset(item.setAtMs), lifetime(item, translator), coverageWords(item, translator)];
  return {
    atMs: item.setAtMs,
    kind: 'stored',
    side: item.party === 'first' ? 'above' : 'below',
    isNamed: isNamed(item),
    fate: item.state === 'deleted' ? 'removed' : 'kept',
    isEarly: isEarly(item),
    isBeforeChoice: item.phase === 'before-choice',
    name: nameOrNone(nameOf(item), translator),
    facts: facts.filter((fact) => fact !== null).join(' · '),
    sentence: itemSentence(item, whoStored(item, known), translator),
    anchor: anchor('item', itemKey(item)),
  };
}

function refusedMark({ run, one: attempt }: Once<RunAttempt>, translator: Translator): LineMark {
  const { atMs, phase, cookie, host } = attempt;
  const { t, offset } = translator;
  const name = nameOrNone(cookie.name, translator);
  const isFirst =
    run.requests.some((request) => request.host === host && request.party === 'first') || host === run.site;
  return {
    atMs,
    kind: 'stored',
    side: isFirst ? 'above' : 'below',
    isNamed: false,
    fate: 'refused',
    isEarly: false,
    isBeforeChoice: phase === 'before-choice',
    name,
    facts: `${offset(atMs)} · ${t('state.refused')}`,
    sentence: t('line.refused', {
      phase: capitalised(t(`phase.${phase}`)),
      time: offset(atMs),
      name,
      host: host ?? '?',
    }),
    anchor: refusedAnchor({ run, attempt }),
  };
}

function contactMark(request: RunRequest, name: string, { t, offset }: Translator): LineMark {
  const { atMs, phase, declared } = request;
  const site = recipientSite(request);
  const isMentioned = declared === 'named';
  const facts = [
    offset(atMs),
    name === site ? t('line.contacted') : site,
    t(isMentioned ? 'coverage.named' : 'coverage.none'),
  ];
  return {
    atMs,
    kind: 'contact',
    side: 'below',
    isNamed: isMentioned,
    fate: 'kept',
    isEarly: false,
    isBeforeChoice: phase === 'before-choice',
    name,
    facts: facts.join(' · '),
    sentence: t('line.contact', {
      phase: capitalised(t(`phase.${phase}`)),
      time: offset(atMs),
      site: name === site ? site : `${name} (${site})`,
      coverage: t(isMentioned ? 'coverage.named' : 'coverage.none'),
    }),
    anchor: anchor('contact', name),
  };
}
