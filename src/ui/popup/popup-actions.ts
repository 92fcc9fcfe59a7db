import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Locale } from '../../core/schema/text.ts';
import type { NoticeView } from './popup-view.ts';

/** What the popup’s components ask for; what comes of it is not theirs. */
export interface PopupActions {
  readonly onLanguage: (locale: Locale) => void;
  readonly onOpen: () => void;
  readonly onMark: (choice: ChoiceKind) => void;
  readonly onUndoMark: () => void;
  readonly onGuided: () => void;
  readonly onProbing: (isWanted: boolean) => void;
  readonly onNotice: (action: NoticeView['action']) => void;
}
