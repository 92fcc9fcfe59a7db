import { compareText } from '../../core/compare-text.ts';
import type { Run } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { someOf } from './some-of.ts';

/** What was not learned of who stands behind the site’s own names. */
export function aliasLimits(runs: readonly Run[], translator: Translator): readonly string[] {
  const { t } = translator;
  if (runs.length === 0) return [];
  if (runs.every(({ canonicalNames }) => canonicalNames === null)) return [t('limit.aliasesUnasked')];
  const untold = runs.flatMap(untoldHosts);
  const unanswered = [...new Set(untold.flatMap(({ host, alias }) => (alias === null ? [host] : [])))];
  const aliases = new Map(untold.flatMap(({ host, alias }) => (alias === null ? [] : [[host, alias]])));
  return [
    ...[...aliases].map(([host, alias]) => t('limit.aliasUntold', { host, alias })),
    ...(unanswered.length > 0
      ? [t('limit.aliasesUnanswered', { hosts: someOf(unanswered.toSorted(compareText), translator) })]
      : []),
  ];
}

interface Untold {
  readonly host: string;
  /** null: the DNS gave none, and did not say that there is none. */
  readonly alias: string | null;
}

function untoldHosts({ requests, canonicalNames }: Run): readonly Untold[] {
  const asked = new Set((canonicalNames ?? []).map(({ host }) => host));
  return requests
    .filter(({ party, isCloaked, host }) => party === 'first' && isCloaked === null && asked.has(host))
    .map(({ host, canonicalHost }) => ({ host, alias: canonicalHost }));
}
