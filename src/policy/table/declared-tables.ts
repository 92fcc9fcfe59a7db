// What a policy declares, as tables for the site's own policy page: one for each purpose, one of the pixels, and one of the
// recipients.
import { addressee } from '../../core/classify/addressee.ts';
import type {
  CookieDeclaration,
  PixelDeclaration,
  RecipientDeclaration,
  StorageDeclaration,
} from '../../core/schema/declaration.ts';
import type { Policy } from '../../core/schema/policy.ts';
import type { Purpose } from '../../core/schema/purpose.ts';
import type { Translator } from '../../i18n/translator.ts';
import { harmless } from '../harmless.ts';
import { durationWords } from './duration-words.ts';
import { nameWords } from './name-words.ts';

export interface DeclaredTables {
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly tables: readonly DeclaredTable[];
}

export interface DeclaredTable {
  readonly heading: string;
  /** Why it is stored without asking, or that it is asked for first; null where the policy does not say. */
  readonly intro: string | null;
  readonly columns: readonly string[];
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

type StoredDeclaration = CookieDeclaration | StorageDeclaration;

const purposes: readonly Purpose[] = ['necessary', 'preferences', 'statistics', 'marketing', 'other', 'unknown'];

/** What the file leaves open is said to be open; nothing is filled in. */
export function declaredTables({ declarations }: Pick<Policy, 'declarations'>, translator: Translator): DeclaredTables {
  const { locale } = translator;
  const stored = declarations.filter((one) => one.kind === 'cookie' || one.kind === 'storage');
  const byPurpose = Map.groupBy(stored, ({ purpose }) => purpose);
  const pixels = declarations.filter((one) => one.kind === 'pixel');
  const recipients = declarations.filter((one) => one.kind === 'recipient');
  const tables = purposes.flatMap((purpose) => {
    const own = byPurpose.get(purpose) ?? [];
    return own.length === 0 ? [] : [storedTable(purpose, own, translator)];
  });
  if (pixels.length > 0) tables.push(pixelTable(pixels, translator));
  if (recipients.length > 0) tables.push(recipientTable(recipients, translator));
  return { language: locale, tables: tables.map(visible) };
}

/** A name that turns a sentence round, or commands a terminal, is seen for what it is. */
function visible(table: DeclaredTable): DeclaredTable {
  return { ...table, rows: table.rows.map((row) => row.map((cell) => harmless(cell.replace(/\s+/g, ' ')))) };
}

function pixelTable(pixels: readonly PixelDeclaration[], { t, locale }: Translator): DeclaredTable {
  const rows = pixels.map((one) => [
    one.depth === 'named' ? `${one.domain}${one.path ?? '/*'} (pixel)` : one.covers[locale],
    one.depth === 'named' ? (one.provider ?? t('declared.unsaid')) : '',
    one.depth === 'named' ? (one.country ?? t('declared.unsaid')) : '',
    t(`purpose.${one.purpose}`),
    one.purposeText?.[locale] ?? t('declared.unsaid'),
  ]);
  const columns = [
    t('declared.name'),
    t('declared.recipient'),
    t('declared.country'),
    t('declared.category'),
    t('declared.purpose'),
  ];
  return { heading: t('declared.pixels'), intro: t('declared.pixelsAre'), columns, rows };
}

function recipientTable(recipients: readonly RecipientDeclaration[], { t, locale }: Translator): DeclaredTable {
  const rows = recipients.map((one) => [
    one.depth === 'named' ? (one.provider ?? t('declared.unsaid')) : one.covers[locale],
    one.depth === 'named' ? addressee(one) : '',
    one.depth === 'named' ? (one.country ?? t('declared.unsaid')) : '',
    one.purposeText?.[locale] ?? t(`purpose.${one.purpose}`),
  ]);
  const columns = [t('declared.recipient'), t('declared.domains'), t('declared.country'), t('declared.purpose')];
  return { heading: t('declared.recipients'), intro: null, columns, rows };
}

function storedTable(purpose: Purpose, own: readonly StoredDeclaration[], translator: Translator): DeclaredTable {
  const { t } = translator;
  return {
    heading: t(`declared.purpose.${purpose}`),
    intro: consentWords(own, translator),
    columns: [t('declared.name'), t('declared.provider'), t('declared.purpose'), t('declared.lifetime')],
    rows: own.map((one) => [
      nameWords(one, translator),
      providerWords(one, translator),
      one.purposeText?.[translator.locale] ?? t('declared.unsaid'),
      durationWords(one.duration, translator),
    ]),
  };
}

function providerWords(one: StoredDeclaration, { t }: Translator): string {
  if (one.depth === 'named' && one.provider !== null) return one.provider;
  const party = one.depth === 'named' ? ('party' in one ? one.party : null) : one.covers.party;
  return party === null ? t('declared.unsaid') : t(`party.${party}`);
}

/** Said of all rows together, and only where it holds for each of them. */
function consentWords(own: readonly StoredDeclaration[], { t }: Translator): string | null {
  const kinds = new Set(own.map(({ consent }) => consent.kind));
  if (kinds.size !== 1) return null;
  if (kinds.has('required')) return t('declared.afterConsent');
  return kinds.has('exempt') ? t('declared.exempt') : null;
}
