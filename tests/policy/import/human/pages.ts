// The pages under tests/fixtures/policy-pages, each of one shape that cookie tables have, and what is to be read from them.
import type { unreadWords } from '../../../../src/policy/import/unread-words.ts';

type Kind = 'cookie' | 'localStorage' | 'sessionStorage' | 'pixel';
type Party = 'first' | 'third' | null;
/** Seconds, kind, or as the test writes others; null: none, of a pixel. */
type Duration = number | string | null;

export type DeclaredRow = readonly [
  kind: Kind,
  name: string,
  domain: string | null,
  party: Party,
  provider: string | null,
  purpose: string,
  duration: Duration,
  purposeText: string | null,
];

/** `lifetime`: what the policy language does not hold of it; `noLifetime`: words of which nothing could be made. */
export type UnreadRow = readonly [
  line: number,
  text: string,
  why: keyof typeof unreadWords | 'lifetime' | 'noLifetime',
];

export interface PageCase {
  readonly page: string;
  readonly own: string;
  readonly language: string;
  readonly declared: readonly DeclaredRow[];
  readonly unread: readonly UnreadRow[];
}

const minute = 60;
const day = 86_400;
const week = 7 * day;
const year = 365 * day;
const month = year / 12;

export const pages: readonly PageCase[] = [
  {
    page: 'category-tables-da',
    own: 'gryden.example',
    language: 'da',
    declared: [
      ['cookie', 'PHPSESSID', 'gryden.example', 'first', null, 'necessary', 'session', 'Holder styr på besøget.'],
      ['cookie', 'valg_gemt', 'gryden.example', 'first', null, 'necessary', year, 'Husker dit valg om cookies.'],
      ['cookie', '_ga', null, null, 'Tællerne ApS', 'statistics', 2 * year, 'Tæller besøgende.'],
      ['cookie', '_gat_gtag_UA_*', null, null, 'Tællerne ApS', 'statistics', minute, 'Begrænser antallet af kald.'],
      ['localStorage', 'taelKoe', null, null, 'Tællerne ApS', 'statistics', 'until-deleted', null],
      ['pixel', '/prik/1p/*', 'taeller.test', null, null, 'statistics', null, null],
    ],
    unread: [],
  },
  {
    page: 'category-tables-no',
    own: 'fjell.example',
    language: 'nb-NO',
    declared: [
      ['cookie', 'fjell_okt', 'fjell.example', 'first', null, 'necessary', 'session', 'Holder deg innlogget.'],
      ['cookie', 'reklame_id', 'annonse.test', 'third', null, 'marketing', 3 * month, null],
      ['cookie', 'reklame_uke', null, null, 'Annonseverket AS', 'marketing', week, 'Måler annonser.'],
      ['cookie', 'rest_7', null, null, null, 'unknown', 2 * week, null],
    ],
    unread: [],
  },
  {
    page: 'category-tables-sv',
    own: 'lingon.example',
    language: 'sv-SE',
    declared: [
      ['cookie', 'korg', 'lingon.example', 'first', null, 'necessary', 2 * day, 'Minns varukorgen.'],
      [
        'localStorage',
        'tema',
        'lingon.example',
        null,
        null,
        'preferences',
        'until-deleted',
        'Minns hur sidan ska se ut.',
      ],
      [
        'localStorage',
        'typsnitt',
        'lingon.example',
        null,
        null,
        'preferences',
        'until-deleted',
        'Minns hur sidan ska se ut.',
      ],
      ['sessionStorage', 'visad_annons', 'annonser.test', null, null, 'marketing', 'session', null],
      ['cookie', 'kampanj_*', 'annonser.test', 'third', null, 'marketing', `0..${year}`, null],
    ],
    unread: [],
  },
  {
    page: 'duration-column-en',
    own: 'site.example',
    language: 'en-GB',
    declared: [
      ['cookie', '_ga_*', null, null, null, 'statistics', 2 * year, 'Keeps visits apart.'],
      ['cookie', 'visit_now', null, null, null, 'statistics', 'session', 'Counts pages of one visit.'],
      ['cookie', 'long_count', null, null, null, 'statistics', 51 * year, 'Counts.'],
      ['cookie', 'half_life', null, null, null, 'statistics', 'unknown', 'Counts.'],
    ],
    unread: [
      [11, '612 months', 'lifetime'],
      [12, 'as long as it takes', 'noLifetime'],
      [13, ' | persistent | 1 year | Forgotten by its author.', 'noName'],
    ],
  },
  {
    page: 'duration-column-sv',
    own: 'site.example',
    language: 'sv',
    declared: [
      ['cookie', '_gid', null, 'third', null, 'statistics', day, 'Installed to count visitors.'],
      ['cookie', '_gat*', null, 'third', null, 'statistics', minute, 'Throttles requests.'],
      ['cookie', '_fbp', null, null, null, 'marketing', 3 * month, 'Shows advertisements.'],
    ],
    unread: [],
  },
  {
    page: 'first-or-third-en',
    own: 'site.example',
    language: 'en',
    declared: [
      ['cookie', 'wordpress_logged_in_*', null, 'first', null, 'necessary', 2 * week, 'Keeps you logged in.'],
      ['cookie', 'sync_uid', null, 'third', null, 'marketing', `0..${day}`, 'Matches advertising profiles.'],
    ],
    unread: [[8, 'Session (1 day)', 'lifetime']],
  },
  {
    page: 'home-made-sv',
    own: 'kommunen.example',
    language: 'sv',
    declared: [
      ['cookie', 'JSESSIONID', 'kommunen.example', 'first', null, 'necessary', 'session', 'Håller ihop besöket.'],
      ['cookie', '_pk_ses', 'matning.test', 'third', null, 'statistics', 30 * minute, 'Mäter besök.'],
      ['cookie', '_pk_cvar', 'matning.test', 'third', null, 'statistics', 30 * minute, 'Mäter besök.'],
      ['cookie', '_pk_id*', 'matning.test', 'third', null, 'statistics', 13 * month, 'Känner igen besökare.'],
      ['cookie', '_pk_id*', 'kommunen.example', 'first', null, 'statistics', 13 * month, 'Känner igen besökare.'],
    ],
    unread: [[14, 'Läs mer hos oss', 'noCategory']],
  },
  {
    page: 'identifier-column-sv',
    own: 'site.example',
    language: 'sv',
    declared: [
      ['cookie', '_pk_ref', null, null, null, 'unknown', 6 * month, 'Minns varifrån du kom.'],
      ['cookie', '.EPiForm_BID', null, null, null, 'unknown', `0..${year}`, 'Håller dig inloggad.'],
      ['cookie', 'UUID#{hex:32}', null, null, null, 'unknown', `~${2 * year}`, 'Skiljer besökare åt.'],
    ],
    unread: [],
  },
  {
    page: 'labelled-lists-sv',
    own: 'biblioteket.example',
    language: 'sv',
    declared: [
      ['cookie', 'bib_besok', null, null, 'Räkneverket AB', 'statistics', year, 'Räknar besök.'],
      ['cookie', 'bib_nu', 'biblioteket.example', 'first', null, 'statistics', 'session', null],
      ['cookie', 'bib_kort', null, null, null, 'necessary', 'until-withdrawn', 'Minns ditt lånekort.'],
    ],
    unread: [],
  },
  {
    page: 'labelled-paragraphs-en',
    own: 'site.example',
    language: 'en',
    declared: [
      [
        'cookie',
        'promo_seen',
        null,
        null,
        null,
        'marketing',
        `${30 * minute}..${year}`,
        'Remembers the offers that were shown.',
      ],
      ['localStorage', 'promo_store', null, null, null, 'marketing', year, 'Remembers the offers of the year.'],
      [
        'cookie',
        'promo_from',
        null,
        null,
        null,
        'marketing',
        2 * year,
        'Expires after two years. Remembers where you came from.',
      ],
    ],
    unread: [
      [6, '30 minutes, 3w or 1y depending on value', 'lifetime'],
      [8, '[id]', 'anyName'],
    ],
  },
  {
    page: 'layout-tables-en',
    own: 'club.example',
    language: 'en',
    declared: [
      [
        'cookie',
        'club_visit',
        'club.example',
        'first',
        null,
        'unknown',
        20 * minute,
        'Keeps the visits of the club apart.',
      ],
      ['cookie', 'cnt_uid', 'count.test', 'third', null, 'unknown', 'unknown', 'Keeps the visits of the club apart.'],
    ],
    unread: [
      [13, '10 nov 2030', 'lifetime'],
      [14, 'Map service', 'notAName'],
    ],
  },
  {
    page: 'prose-sv',
    own: 'site.example',
    language: 'sv',
    declared: [
      [
        'cookie',
        '_pk_ref',
        null,
        null,
        null,
        'unknown',
        13 * month,
        'sparas i 13 månader och sätts för att minnas varifrån du kom.',
      ],
      ['cookie', '_pk_ses', null, null, null, 'unknown', 30 * minute, 'lagras i 30 minuter, och håller ihop besöket.'],
      ['cookie', '_pk_cvar', null, null, null, 'unknown', 30 * minute, 'lagras i 30 minuter, och håller ihop besöket.'],
      ['cookie', 'mtm_consent', null, null, null, 'unknown', 30 * year, 'sparas i 30 år. De minns ditt val.'],
      ['cookie', 'mtm_consent_removed', null, null, null, 'unknown', 30 * year, 'sparas i 30 år. De minns ditt val.'],
      ['cookie', 'hb_tid', null, null, null, 'unknown', 'session', null],
    ],
    unread: [
      [10, 'Kakan lagras i ett år.', 'prose'],
      [11, 'När du söker kan även soek_minne användas.', 'prose'],
    ],
  },
  {
    page: 'service-blocks-en',
    own: 'site.example',
    language: 'en',
    declared: [
      ['cookie', '_vc_id', null, null, null, 'statistics', 2 * year, 'Store and count pageviews'],
      ['cookie', '_vc_ses_*', null, null, null, 'statistics', 'session', 'Keep a visit together'],
      ['cookie', 'lantern_*', null, null, null, 'preferences', year, 'Store cookie consent preferences'],
    ],
    unread: [[28, 'lantern_', 'beginning']],
  },
  {
    page: 'several-per-row-en',
    own: 'ships.example',
    language: 'en',
    declared: [
      ['cookie', 'ConsentGiven', 'ships.example', 'first', null, 'necessary', 52 * week, null],
      ['cookie', 'ConsentAlert', 'ships.example', 'first', null, 'necessary', 52 * week, null],
      ['cookie', 'ship_lang', 'ships.example', 'first', null, 'necessary', 'session', null],
      ['cookie', 'IDE', 'ads.test', 'third', null, 'marketing', 390 * day, null],
      ['cookie', 'test_cookie', 'ads.test', 'third', null, 'marketing', 'unknown', null],
    ],
    unread: [[12, 'A few seconds', 'lifetime']],
  },
  {
    page: 'upright-table-no',
    own: 'site.example',
    language: 'no',
    declared: [
      ['cookie', 'brygge_valg', null, null, null, 'unknown', 6 * month, 'Husker valget ditt.'],
      ['cookie', 'brygge_sist', null, null, null, 'unknown', `~${90 * day}`, 'Husker siste besøk.'],
    ],
    unread: [],
  },
];
