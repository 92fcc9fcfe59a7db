// How long something is stored, as a text for people says it. Times are in seconds, a month is a twelfth of 365 days.

export type WordedDuration = WordedLength & {
  /** What the kind does not hold of the wording, for a caller to tell; empty when it holds all. */
  readonly notes: readonly DurationNote[];
};

export type WordedLength =
  | { readonly kind: 'exact'; readonly seconds: number }
  | { readonly kind: 'upper-bound'; readonly seconds: number }
  /** Also where a wording holds several lengths: what lies between them cannot be held against it. From null: from a session. */
  | { readonly kind: 'range'; readonly fromSeconds: number | null; readonly toSeconds: number }
  | { readonly kind: 'session' }
  /** Stays after the session, and nobody says for how long. */
  | { readonly kind: 'persistent-unspecified' }
  | { readonly kind: 'never' }
  /** Counted anew from each visit, activity or update. */
  | { readonly kind: 'relative'; readonly seconds: number }
  | { readonly kind: 'until-deleted' }
  | { readonly kind: 'until-withdrawn' }
  | { readonly kind: 'unknown' };

export type DurationNote =
  /** Several lengths, one of which holds in each case: “30 days or 1 year”. */
  | 'alternative'
  /** Several claims that cannot all be true: “Session (1 day)”. */
  | 'contradiction'
  | 'conditional'
  /** The site or its visitor can set another length. */
  | 'changeable'
  | 'approximate'
  /** A number as if a dash were lost (“612 months”), or an abbreviation of two units (“3m”). */
  | 'doubtful'
  /** “1 hour or longer”: there is no telling how long. */
  | 'lower-bound'
  /** Besides being counted anew: “up to 2 years after the last visit”. */
  | 'at-most'
  /** Besides being a range: one end is counted anew from each visit. */
  | 'sliding'
  /** A date: how long it is until then depends on when it was set. */
  | 'moment'
  | 'no-unit'
  /** “A few seconds”. */
  | 'vague'
  /** Says where something lies (localStorage) as well as, or instead of, how long. */
  | 'names-storage'
  | 'too-long';
