// Before a step: what is deleted, and what that means; after it, what was left.
import type { Translator } from '../../i18n/translator.ts';
import { printable } from '../../report/text/printable.ts';
import { type CardView, card, longestHost } from './card-view.ts';
import type { GuidedAudit, Stage } from './guided-audit.ts';
import type { AuditState, CookieCount } from './panel-state.ts';

const mostNamed = 8;

export function clearingView(
  { audit, toDelete, areAllGranted }: AuditState,
  stage: Extract<Stage, { kind: 'ready' | 'clearing' | 'not-cleared' }>,
  words: Translator,
): CardView {
  const { t } = words;
  if (stage.kind === 'clearing') {
    return card({ heading: t('panel.clearing'), status: t('panel.clearingNow'), isBusy: true });
  }
  if (stage.kind === 'not-cleared') {
    const isMissed = stage.left.length === 1 && stage.left[0] === 'third-party-cookies';
    return card({
      heading: t(isMissed ? 'panel.clearedPartly' : 'panel.notCleared'),
      texts: [t('panel.leftIntro')],
      list: stage.left.map((left) => t(`panel.left.${left}`)),
      warnings: [t('panel.leftMeans')],
      buttons: [
        { label: t('panel.clearAgain'), action: { do: 'clear' } },
        { label: t('panel.goOn'), action: { do: 'go-on' } },
        ...(areAllGranted ? [] : [{ label: t('panel.grant'), action: { do: 'grant' } } as const]),
      ],
    });
  }
  return card({
    heading: t(`panel.ready.${audit.scenario}`),
    texts: [t('panel.clearWhy')],
    list: deleted(audit, toDelete, words),
    warnings: [t('panel.loggedOut')],
    buttons: [{ label: t('panel.clear'), action: { do: 'clear' } }],
  });
}

function deleted(
  { site }: GuidedAudit,
  counts: readonly CookieCount[] | null,
  { t, list }: Translator,
): readonly string[] {
  const shown = printable(site, longestHost);
  const own = counts?.find(({ isOwn }) => isOwn)?.count ?? 0;
  const others = (counts ?? []).filter(({ isOwn }) => !isOwn);
  const named = others.slice(0, mostNamed).map(({ site: name, count }) => `${printable(name, longestHost)} (${count})`);
  const more = others.length - named.length;
  const names = list([...named, ...(more > 0 ? [t('list.more', { count: more })] : [])]);
  return [
    counts === null ? t('panel.deletes.own', { site: shown }) : t('panel.deletes.counted', { site: shown, count: own }),
    t('panel.deletes.storage'),
    ...(others.length > 0 ? [t('panel.deletes.others', { names })] : []),
  ];
}
