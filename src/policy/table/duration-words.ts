import type { CookieDeclaration, StorageDeclaration } from '../../core/schema/policy.ts';
import type { Translator } from '../../i18n/translator.ts';

/** How long it is kept, as people say it. */
export function durationWords(
  { duration }: CookieDeclaration | StorageDeclaration,
  { t, duration: spoken }: Translator,
): string {
  switch (duration.kind) {
    case 'session':
      return t('duration.session');
    case 'seconds':
      return spoken(duration.seconds);
    case 'until-deleted':
      return t('declared.untilDeleted');
    case 'unknown':
      return t('declared.unsaid');
    default:
      return duration satisfies never;
  }
}
