import type { PanelAction } from './panel-actions.ts';

/** What is to be done now. */
export interface CardView {
  readonly heading: string;
  /** Changes by itself, so it is said to who does not see it. */
  readonly status: string | null;
  readonly isBusy: boolean;
  readonly texts: readonly string[];
  readonly list: readonly string[];
  /** What went wrong, or is missing. */
  readonly warnings: readonly string[];
  /** The first is what most visitors want. */
  readonly buttons: readonly ButtonView[];
}

export interface ButtonView {
  readonly label: string;
  readonly action: PanelAction;
}

export const longestHost = 60;

export function card(part: Partial<CardView> & Pick<CardView, 'heading'>): CardView {
  return { status: null, isBusy: false, texts: [], list: [], warnings: [], buttons: [], ...part };
}
