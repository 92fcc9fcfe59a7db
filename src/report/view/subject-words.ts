import type { Subject } from '../../core/schema/report.ts';
import type { Translator } from '../../i18n/translator.ts';
import { nameOrNone } from './item-words.ts';

/** What a finding is about, as it is called in texts: a banner has no name of its own. */
export function subjectName({ kind, name }: Pick<Subject, 'kind' | 'name'>, translator: Translator): string {
  return kind === 'banner' ? translator.t('subject.banner') : nameOrNone(name, translator);
}

/** What stands beside the name of a subject that no visit has facts about; null where the name says it all. */
export function subjectKind({ kind, name }: Pick<Subject, 'kind' | 'name'>, { t }: Translator): string | null {
  if (kind === 'banner') return name;
  return kind === 'signal' || kind === 'script' ? t(`subject.${kind}`) : null;
}
