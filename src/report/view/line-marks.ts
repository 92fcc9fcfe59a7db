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

/** Of what many marks are never asked: it is worded when it is. */
type Words = Pick<LineMark, 'facts' | 'sentence' | 'anchor'>;
type Drawn = Omit<LineMark, keyof Words>;

/**
 * In order of time.
 *
 * @param visits Of one scenario: one, or several where it was repeated.
 * @param hasRow Whether a table shows a row of that name: a mark leads to its row, else to the table’s heading.
 */
export function lineMarks(
  visits: readonly Run[],
  known: Organisations,
  translator: Translator,
  hasRow: (anchor: string) => boolean = () => true,
): readonly LineMark[] {
  const { t } = translator;
  const made = (drawn: Drawn, words: () => Words, seen: number, heading: string): LineMark =>
    new Mark(drawn, words, {
      rare: seen === visits.length ? null : t('stability.sometimes', { seen, of: visits.length }),
      heading,
      hasRow,
    });
  const stored = onceEach(visits, storedIn, itemKey);
  const refused = onceEach(visits, refusedOnce, refusedKey);
  const contacted = onceEach(visits, (run) => firstOfEach(contactsOf(run), recipientSite), recipientSite);
  return [
    ...stored.map(({ one, seen }) =>
      made(itemMark(one, translator), () => itemWords(one, known, translator), seen, 'items'),
    ),
    ...refused.map((once) =>
      made(refusedMark(once, translator), () => refusedWords(once, translator), once.seen, 'measured'),
    ),
    ...contacted.map(({ one, seen }) => {
      const name = contactName(one, known);
      return made(contactMark(one, name), () => contactWords(one, name, translator), seen, 'contacts');
    }),
  ].toSorted((a, b) => a.atMs - b.atMs || compareText(a.name, b.name) || compareText(a.kind, b.kind));
}

interface Place {
  /** Says in how many of the visits it was seen; null: in all. */
  readonly rare: string | null;
  /** Where it leads when no table shows its row. */
  readonly heading: string;
  readonly hasRow: (anchor: string) => boolean;
}

/** A class, since there are tens of thousands: objects with getters of their own are slow to make, and large. */
class Mark implements LineMark {
  readonly atMs;
  readonly kind;
  readonly side;
  readonly isNamed;
  readonly fate;
  readonly isEarly;
  readonly isBeforeChoice;
  readonly name;
  readonly #words: () => Words;
  readonly #place: Place;

  constructor(drawn: Drawn, words: () => Words, place: Place) {
    this.atMs = drawn.atMs;
    this.kind = drawn.kind;
    this.side = drawn.side;
    this.isNamed = drawn.isNamed;
    this.fate = drawn.fate;
    this.isEarly = drawn.isEarly;
    this.isBeforeChoice = drawn.isBeforeChoice;
    this.name = drawn.name;
    this.#words = words;
    this.#place = place;
  }

  get facts(): string {
    const { facts } = this.#words();
    return this.#place.rare === null ? facts : `${facts} · ${this.#place.rare}`;
  }

  get sentence(): string {
    const { sentence } = this.#words();
    return this.#place.rare === null ? sentence : `${sentence}, ${this.#place.rare}`;
  }

  get anchor(): string {
    const { anchor: row } = this.#words();
    return this.#place.hasRow(row) ? row : this.#place.heading;
  }
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

function itemMark(item: Stored, translator: Translator): Drawn {
  return {
    atMs: item.setAtMs,
    kind: 'stored',
    side: item.party === 'first' ? 'above' : 'below',
    isNamed: isNamed(item),
    fate: item.state === 'deleted' ? 'removed' : 'kept',
    isEarly: isEarly(item),
    isBeforeChoice: item.phase === 'before-choice',
    name: nameOrNone(nameOf(item), translator),
  };
}

function itemWords(item: Stored, known: Organisations, translator: Translator): Words {
  const facts = [translator.offset(item.setAtMs), lifetime(item, translator), coverageWords(item, translator)];
  return {
    facts: facts.filter((fact) => fact !== null).join(' · '),
    sentence: itemSentence(item, whoStored(item, known), translator),
    anchor: anchor('item', itemKey(item)),
  };
}

function refusedMark({ run, one: attempt }: Once<RunAttempt>, translator: Translator): Drawn {
  const { atMs, phase, cookie, host } = attempt;
  const isFirst = host === run.site || (host !== null && firstPartyHosts(run).has(host));
  return {
    atMs,
    kind: 'stored',
    side: isFirst ? 'above' : 'below',
    isNamed: false,
    fate: 'refused',
    isEarly: false,
    isBeforeChoice: phase === 'before-choice',
    name: nameOrNone(cookie.name, translator),
  };
}

const hostsOfRuns = new WeakMap<Run, ReadonlySet<string>>();

function firstPartyHosts(run: Run): ReadonlySet<string> {
  const known = hostsOfRuns.get(run);
  if (known !== undefined) return known;
  const hosts = new Set(run.requests.filter(({ party }) => party === 'first').map(({ host }) => host));
  hostsOfRuns.set(run, hosts);
  return hosts;
}

function refusedWords({ run, one: attempt }: Once<RunAttempt>, translator: Translator): Words {
  const { atMs, phase, cookie, host } = attempt;
  const { t, offset } = translator;
  return {
    facts: `${offset(atMs)} · ${t('state.refused')}`,
    sentence: t('line.refused', {
      phase: capitalised(t(`phase.${phase}`)),
      time: offset(atMs),
      name: nameOrNone(cookie.name, translator),
      host: host ?? '?',
    }),
    anchor: refusedAnchor({ run, attempt }),
  };
}

function contactMark({ atMs, phase, declared }: RunRequest, name: string): Drawn {
  return {
    atMs,
    kind: 'contact',
    side: 'below',
    isNamed: declared === 'named',
    fate: 'kept',
    isEarly: false,
    isBeforeChoice: phase === 'before-choice',
    name,
  };
}

function contactWords(request: RunRequest, name: string, { t, offset }: Translator): Words {
  const { atMs, phase, declared } = request;
  const site = recipientSite(request);
  const coverage = t(declared === 'named' ? 'coverage.named' : 'coverage.none');
  return {
    facts: [offset(atMs), name === site ? t('line.contacted') : site, coverage].join(' · '),
    sentence: t('line.contact', {
      phase: capitalised(t(`phase.${phase}`)),
      time: offset(atMs),
      site: name === site ? site : `${name} (${site})`,
      coverage,
    }),
    anchor: anchor('contact', name),
  };
}
