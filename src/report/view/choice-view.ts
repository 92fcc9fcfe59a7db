// A choice in words: what was chosen, when, and how we know.
import type { Consent } from '../../core/schema/told-consent.ts';
import type { Translator } from '../../i18n/translator.ts';
import { capitalised } from './item-words.ts';
import { toolName } from './tool-name.ts';

export interface ChoiceView {
  /** One of an earlier visit stands where this one begins. */
  readonly atMs: number;
  readonly label: string;
  readonly sentence: string;
}

export function choicesOf(consent: readonly Consent[], translator: Translator): readonly ChoiceView[] {
  return consent.flatMap((one) => choiceView(one, translator));
}

/** “klick på en knapp som hittades i webbplatsens samtyckesruta (Klaro)”. */
export function howKnown({ source, tool }: Pick<Consent, 'source' | 'tool'>, { t }: Translator): string {
  const how = t(source === null ? 'choiceSource.unknown' : `choiceSource.${source}`);
  return tool === null ? how : t('choiceSource.withTool', { how, tool: toolName(tool) });
}

function choiceView(consent: Consent, translator: Translator): ChoiceView[] {
  const { choice, atMs, isEarlier } = consent;
  const { t, offset } = translator;
  const how = howKnown(consent, translator);
  if (choice === null) return [];
  const words = t(`choice.${choice}`);
  if (isEarlier) {
    const label = t('choice.earlier', { choice: words });
    return [{ atMs: 0, label, sentence: t('line.earlierChoice', { choice: capitalised(label), how }) }];
  }
  if (atMs === null) return [];
  return [{ atMs, label: words, sentence: t('line.choice', { choice: capitalised(words), time: offset(atMs), how }) }];
}
