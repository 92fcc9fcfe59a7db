import type { DeclaredDuration } from '../../core/schema/declared-duration.ts';
import type { Translator } from '../../i18n/translator.ts';

/** How long it is kept, as people say it. */
export function durationWords(declared: DeclaredDuration, { t, duration: spoken }: Translator): string {
  switch (declared.kind) {
    case 'session':
      return t('duration.session');
    case 'seconds':
      return spoken(declared.seconds);
    case 'range':
      return declared.fromSeconds === 0
        ? t('declared.upTo', { longest: spoken(declared.toSeconds) })
        : t('declared.range', { shortest: spoken(declared.fromSeconds), longest: spoken(declared.toSeconds) });
    case 'sliding':
      return t('declared.sliding', { lifetime: spoken(declared.seconds) });
    case 'until-withdrawn':
      return t('declared.untilWithdrawn');
    case 'until-deleted':
      return t('declared.untilDeleted');
    case 'unknown':
      return t('declared.unsaid');
    default:
      return declared satisfies never;
  }
}
