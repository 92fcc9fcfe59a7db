// What each national profile cites, and who supervises it. Texts hold placeholders for that, but for CNIL’s figures in
// lifetime-over-guideline, which are CNIL’s under each profile.
import type { ProfileId } from '../core/schema/profile-id.ts';
import type { Localized } from '../core/schema/text.ts';

export interface Law {
  /** What is stored on, and read from, a visitor’s device. */
  readonly storingLaw: Localized;
  readonly storingAuthority: Localized;
  readonly storingSource: string;
  /** Personal data; articles are cited beside it, and are numbered alike in all. */
  readonly dataLaw: Localized;
  readonly dataAuthority: Localized;
  readonly dataSource: string;
  /** Which purposes are no exemption; a sentence without its full stop. */
  readonly notExempt: Localized;
  /** What is asked of a banner that can be said yes to; a sentence each. */
  readonly rejectAtOnce: Localized;
  readonly rejectAlike: Localized;
  /** What an authority did about personal data in addresses; a sentence. */
  readonly finedForRequests: Localized;
}

const same = (text: string): Localized => ({ sv: text, en: text });

const generalRegulation = {
  dataLaw: { sv: 'dataskyddsförordningen', en: 'GDPR' },
  dataSource: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
} as const;

/** Sweden’s fines of 24 June and 29 August 2024 (Avanza, Apoteket, Apohem), told abroad. */
const finedInSweden: Localized = {
  sv: 'Den svenska tillsynsmyndigheten (IMY) har tagit ut sanktionsavgifter för sådant 2024.',
  en: 'The Swedish authority (IMY) imposed fines for the like in 2024.',
};

export const laws: Readonly<Record<ProfileId, Law>> = {
  se: {
    ...generalRegulation,
    storingLaw: {
      sv: '9 kap. 28 § lagen om elektronisk kommunikation',
      en: 'Swedish Electronic Communications Act, chapter 9, section 28',
    },
    storingAuthority: same('PTS'),
    storingSource:
      'https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-2022482-om-elektronisk-kommunikation_sfs-2022-482/',
    dataAuthority: same('IMY'),
    notExempt: {
      sv: 'Statistik och annonsering är inte undantagna i Sverige',
      en: 'In Sweden, statistics and advertising are not',
    },
    // Supervision of 2022–2023.
    rejectAtOnce: {
      sv: 'PTS har begärt att nejet finns redan i rutans första vy.',
      en: 'PTS, the Swedish supervisor, has asked for a “no” in the banner’s first view.',
    },
    rejectAlike: {
      sv: 'PTS och IMY har kritiserat rutor där nejet är svårare att se eller nå än jaet.',
      en: 'PTS and IMY, the Swedish supervisors, have criticised banners whose “no” is harder to see or to reach than the yes.',
    },
    finedForRequests: {
      sv: 'IMY har tagit ut sanktionsavgifter för sådant 2024.',
      en: 'IMY, the Swedish supervisor, imposed fines for the like in 2024.',
    },
  },
  eu: {
    ...generalRegulation,
    storingLaw: {
      sv: 'artikel 5.3 i direktivet om integritet och elektronisk kommunikation',
      en: 'ePrivacy Directive, Article 5(3)',
    },
    storingAuthority: { sv: 'landets egen myndighet', en: 'the national authority' },
    storingSource: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
    dataAuthority: { sv: 'landets dataskyddsmyndighet', en: 'the national data protection authority' },
    notExempt: {
      sv: 'Statistik och annonsering är i regel inte undantagna',
      en: 'As a rule, statistics and advertising are not',
    },
    // Report of the cookie banner taskforce, 17 January 2023.
    rejectAtOnce: {
      sv: 'De flesta av EU:s tillsynsmyndigheter vill ha nejet redan i rutans första vy (EDPB:s arbetsgrupp, 2023).',
      en: 'Most authorities of the EU want the “no” in the banner’s first view (EDPB taskforce, 2023).',
    },
    rejectAlike: {
      sv: 'Tillsynsmyndigheterna prövar från fall till fall om färg och kontrast vilseleder (EDPB:s arbetsgrupp, 2023).',
      en: 'The authorities look case by case at whether colour and contrast mislead (EDPB taskforce, 2023).',
    },
    finedForRequests: finedInSweden,
  },
  fr: {
    ...generalRegulation,
    storingLaw: {
      sv: 'artikel 82 i den franska dataskyddslagen (loi Informatique et Libertés)',
      en: 'French Data Protection Act (loi Informatique et Libertés), Article 82',
    },
    storingAuthority: same('CNIL'),
    storingSource: 'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000000886460',
    dataAuthority: same('CNIL'),
    // CNIL, guidelines of 17 September 2020: audience measurement under conditions.
    notExempt: {
      sv: 'Annonsering är inte undantagen i Frankrike, och statistik är det bara på CNIL:s villkor',
      en: 'In France, advertising is not, and statistics are so on CNIL’s conditions alone',
    },
    rejectAtOnce: {
      sv: 'CNIL kräver att det är lika enkelt att säga nej som ja (riktlinjerna av den 17 september 2020).',
      en: 'CNIL asks that saying no be as simple as saying yes (guidelines of 17 September 2020).',
    },
    rejectAlike: {
      sv: 'CNIL avråder från utformning som vilseleder, såsom ett ja som framhävs (rekommendationen av den 17 september 2020).',
      en: 'CNIL advises against designs that mislead, such as a yes that stands out (recommendation of 17 September 2020).',
    },
    finedForRequests: finedInSweden,
  },
  uk: {
    storingLaw: {
      sv: 'regel 6 i de brittiska PECR',
      en: 'Privacy and Electronic Communications Regulations (PECR), regulation 6',
    },
    storingAuthority: same('ICO'),
    storingSource: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/6',
    dataLaw: same('UK GDPR'),
    dataAuthority: same('ICO'),
    dataSource: 'https://www.legislation.gov.uk/eur/2016/679',
    // Data (Use and Access) Act 2025: PECR, schedule A1.
    notExempt: {
      sv: 'Annonsering är inte undantagen i Storbritannien, och statistik är det bara så länge besökaren kan säga nej',
      en: 'In the United Kingdom, advertising is not, and statistics are so only while the visitor can say no',
    },
    rejectAtOnce: {
      sv: 'ICO vill att det är lika lätt att säga nej som ja.',
      en: 'The ICO asks that it be as easy to say no as yes.',
    },
    rejectAlike: {
      sv: 'ICO har kritiserat rutor som styr mot ett ja.',
      en: 'The ICO has criticised banners that steer towards a yes.',
    },
    finedForRequests: finedInSweden,
  },
};
