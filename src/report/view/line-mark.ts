// One mark on the consent line: what is drawn of it, and what it says when it is asked.

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
export type Words = Pick<LineMark, 'facts' | 'sentence' | 'anchor'>;
export type Drawn = Omit<LineMark, keyof Words>;

interface Place {
  /** Says in how many of the visits it was seen; null: in all. */
  readonly rare: string | null;
  /** Where it leads when no table shows its row. */
  readonly heading: string;
  readonly hasRow: (anchor: string) => boolean;
}

/** A class, since there are tens of thousands: objects with getters of their own are slow to make, and large. */
export class Mark implements LineMark {
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
  #made: Words | null = null;

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
    const { facts } = this.#worded;
    return this.#place.rare === null ? facts : `${facts} · ${this.#place.rare}`;
  }

  get sentence(): string {
    const { sentence } = this.#worded;
    return this.#place.rare === null ? sentence : `${sentence}, ${this.#place.rare}`;
  }

  get anchor(): string {
    const { anchor: row } = this.#worded;
    return this.#place.hasRow(row) ? row : this.#place.heading;
  }

  get #worded(): Words {
    this.#made ??= this.#words();
    return this.#made;
  }
}
