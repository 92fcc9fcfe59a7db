import type { ControlRole } from './control.ts';

/** Press a control. `isChoice`: with it the choice is made. */
export interface PressStep {
  readonly do: 'press';
  readonly control: number;
  readonly role: ControlRole;
  readonly isChoice: boolean;
}

export type Step =
  | PressStep
  /** Switch off what is on. */
  | { readonly do: 'switch-off'; readonly toggles: readonly number[] }
  | { readonly do: 'give-up'; readonly why: string };
