// How long a page was watched, why it was left, and what was still to come.
import type { Settling } from '../../core/schema/session.ts';
import type { Translator } from '../../i18n/translator.ts';
import { someOf } from './some-of.ts';

/** “Sidan öppnades: iakttagen 0,5 s, tills inget mer pågick.” It came to rest only where nothing was left to come. */
export function settlingWords(settling: Settling, translator: Translator): string {
  const { t, offset, list } = translator;
  const { step, observedMs, reason, heldBy, timersLeft, unanswered } = settling;
  const facts = [
    t('settled.watched', { time: offset(observedMs), why: t(`settled.${reason}`) }),
    heldBy.length > 0 ? t('settled.heldBy', { what: list(heldBy.map((one) => t(`heldBy.${one}`))) }) : null,
    timersLeft > 0 ? t('settled.timersLeft', { count: timersLeft }) : null,
    unanswered.length > 0 ? t('settled.unanswered', { urls: someOf(unanswered, translator) }) : null,
  ];
  return `${t(`step.${step}`)}: ${facts.filter((fact) => fact !== null).join('; ')}.`;
}
