// What differs between countries: thresholds, and how grave a finding is. Data alone; the rules read it. Months are as long
// as so many calendar months can be, so that nobody is reported for a February.
import type { Exemption } from '../schema/consent-need.ts';
import type { ProfileId } from '../schema/profile-id.ts';
import type { Purpose } from '../schema/purpose.ts';
import type { Severity } from '../schema/report.ts';

/** So many calendar months, and as long as they can be. */
interface Months {
  readonly months: number;
  readonly seconds: number;
}

export interface Profile {
  readonly id: ProfileId;
  /** A lifetime is longer than declared where it is beyond both: so many times as long, and so much longer. */
  readonly longerThanDeclared: { readonly factor: number; readonly seconds: number };
  /** Of a banner that has a yes and no “no” beside it. */
  readonly rejectMissing: Severity;
  /** Purposes for which the site may store without a yes, as long as nobody has said no. */
  readonly exceptedPurposes: readonly Purpose[];
  readonly guideline: {
    readonly severity: Severity;
    /** How long an item of statistics may live, and what was gathered with it. */
    readonly statistics: Months;
    readonly statisticsData: Months;
    /** How long a choice may be remembered before the visitor is asked anew; null: no figure is given. */
    readonly choice: Months | null;
  };
  /** How long an item may live that is said to need no yes, by the reason that is given for it. */
  readonly longestExemptSeconds: Readonly<Record<Exemption, number>>;
  /** Countries that data may be sent to as within one’s own: ISO 3166-1 alpha-2. */
  readonly area: ReadonlySet<string>;
  /** Countries that were decided to protect as well; of CA and US, certain organisations alone. */
  readonly adequate: ReadonlySet<string>;
}

const hour = 3_600;
const day = 24 * hour;
const sixMonths: Months = { months: 6, seconds: 184 * day };
const thirteenMonths: Months = { months: 13, seconds: 397 * day };
const twentyFiveMonths: Months = { months: 25, seconds: 762 * day };

/**
 * Opinion 4/2012 (WP 194), section 3, ties each to what the visitor asked for: mostly a session, at times some hours. Here is
 * room for what is usual besides: a basket of a week, two weeks of a ticked “remember me”, a setting of a year.
 */
const longestExemptSeconds: Profile['longestExemptSeconds'] = {
  'user-input': 7 * day,
  authentication: 15 * day,
  security: 31 * day,
  'media-player': day,
  'load-balancing': 7 * day,
  'user-interface': 366 * day,
  'social-sharing-for-members': day,
  'consent-choice': thirteenMonths.seconds,
};

const union = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK';
const economicArea = countries(`${union} IS LI NO`);
/** Commission decisions under GDPR, Article 45. */
const adequate = countries('AD AR CA CH FO GB GG IL IM JE JP KR NZ US UY');

const common = {
  longerThanDeclared: { factor: 1.5, seconds: day },
  exceptedPurposes: [],
  longestExemptSeconds,
  area: economicArea,
  adequate,
} as const;
/** CNIL’s figures are the only ones that an authority gives; outside France they are something to know of. */
const guideline = {
  severity: 'info',
  statistics: thirteenMonths,
  statisticsData: twentyFiveMonths,
  choice: null,
} as const;

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  // PTS has asked for a “no” in the first view (supervision of 2022–2023).
  se: { ...common, id: 'se', rejectMissing: 'error', guideline },
  // The cookie banner taskforce of the EDPB: a vast majority, not all (report of 17 January 2023).
  eu: { ...common, id: 'eu', rejectMissing: 'warning', guideline },
  // CNIL, guidelines and recommendation of 17 September 2020: 13 and 25 months for audience measurement, 6 for the choice.
  fr: {
    ...common,
    id: 'fr',
    rejectMissing: 'warning',
    guideline: { ...guideline, severity: 'warning', choice: sixMonths },
  },
  // Data (Use and Access) Act 2025: statistics and appearance need an opt-out, and no yes (PECR, schedule A1).
  uk: {
    ...common,
    id: 'uk',
    rejectMissing: 'warning',
    exceptedPurposes: ['statistics', 'preferences'],
    guideline,
    area: countries(`${[...economicArea].join(' ')} GB GG IM JE`),
  },
};

function countries(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
