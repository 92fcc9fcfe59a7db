import type { ChoiceKind } from '../../core/schema/consent.ts';
import type { Locale } from '../../core/schema/text.ts';
import type { GuidedScenario } from './guided-audit.ts';

/** What a button of the panel asks for. */
export type PanelAction = { readonly do: 'begin' | 'grant' | 'look-again' } | AuditAction;

/** What only makes sense while an audit is under way. */
export type AuditAction =
  | { readonly do: 'clear' | 'go-on' | 'finish' | 'undo-mark' | 'show-tab' | 'open-report' | 'give-up' }
  | { readonly do: 'mark'; readonly choice: ChoiceKind }
  | { readonly do: 'repeat'; readonly scenario: GuidedScenario };

/** What the panel’s components ask for; what comes of it is not theirs. */
export interface PanelActions {
  readonly onLanguage: (locale: Locale) => void;
  readonly onAction: (action: PanelAction) => void;
}
