// Which setting of which plugin, container or service is known to stop what a finding is about.
import { wordPressPart } from '../../core/classify/wordpress-part.ts';
import type { Finding } from '../../core/schema/report.ts';
import type { Localized } from '../../core/schema/text.ts';
import type { Translator } from '../../i18n/translator.ts';
import { remediesFor } from '../../knowledge/remedies/remedies-for.ts';

export interface FoundRemedy {
  /** “Google Tag Manager (GTM-ABC123)”, or the name of a plugin’s folder. */
  readonly where: string;
  /** null: of the plugin nothing is known but that it is there. */
  readonly known: { readonly setting: Localized; readonly source: string } | null;
}

export interface RemedyView {
  readonly text: string;
  readonly source: string | null;
}

/** More would hide what is to be done first. */
const most = 3;

/** The nearest first: what stored or sent it, then who loaded that. Only what the site does is stopped by a setting. */
export function remediesOf({ regime, subject, evidence }: Finding): FoundRemedy[] {
  if (regime !== 'lek' && regime !== 'gdpr') return [];
  const urls = new Set(evidence.flatMap(({ url, chain }) => [...(url === null ? [] : [url]), ...chain.toReversed()]));
  const found = [...urls].flatMap((url) => foundIn(url, subject.name));
  return [...new Map(found.map((one) => [one.where, one])).values()].slice(0, most);
}

function foundIn(url: string, name: string): FoundRemedy[] {
  const known = remediesFor(url, name).map(({ product, setting, source }) => {
    const container = containerIn(url);
    return { where: container === null ? product : `${product} (${container})`, known: { setting, source } };
  });
  const part = wordPressPart(url);
  return known.length > 0 || part?.kind !== 'plugin' ? known : [{ where: part.slug, known: null }];
}

function containerIn(url: string): string | null {
  return /[?&]id=(GTM-[A-Z0-9]{4,9})(?=&|#|$)/.exec(url)?.[1] ?? null;
}

/** Of many findings of one kind, each once. */
export function remedyViews(findings: readonly Finding[], { t, locale }: Translator): RemedyView[] {
  const found = findings.slice(0, looked).flatMap(remediesOf);
  return [...new Map(found.map((one) => [one.where, one])).values()]
    .slice(0, mostOfGroup)
    .map(({ where, known }) =>
      known === null
        ? { text: t('remedy.plugin', { slug: where }), source: null }
        : { text: t('remedy.known', { where, setting: known.setting[locale] }), source: known.source },
    );
}

/** Findings of one kind mostly come from the same few places; a hostile page can bring thousands. */
const looked = 200;
const mostOfGroup = 6;
