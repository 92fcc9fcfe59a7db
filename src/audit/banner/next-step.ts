// What to press next. The plan knows what is seen, and nothing of browsers.

import { asksForConsent } from '../../core/consent/asks-for-consent.ts';
import { controlRoles } from '../../core/consent/control-roles.ts';
import type { ChoiceKind } from '../../core/schema/consent.ts';
import { confirmStep } from './confirm-step.ts';
import type { ControlRole, SeenControl, SeenFrame } from './control.ts';
import type { PressStep, Step } from './step.ts';

/** The roles of the controls that were pressed so far, in order. */
export type Pressed = readonly ControlRole[];

/** The step in this frame that leads to the choice; null where the frame shows no banner. */
export function nextStep(frame: SeenFrame, choice: ChoiceKind, pressed: Pressed): Step | null {
  const layer = consentLayer(frame, pressed.length > 0);
  if (layer === null) return choice === 'withdraw' ? wayBack(frame, pressed) : null;
  const inLayer = (role: ControlRole) => press(frame, role, layer);
  // In some second layers a yes or a no to everything only moves the switches.
  if (choice === 'accept' && pressed.includes('accept')) return inLayer('save');
  if (choice !== 'accept' && pressed.includes('reject')) {
    return confirmStep(frame) ?? switchOff(frame, layer) ?? inLayer('save');
  }
  if (choice === 'accept') return inLayer('accept') ?? giveUp('its banner has no button that accepts');
  return inLayer('reject') ?? throughSettings(frame, layer, pressed);
}

/** A banner that shows no “no” at first often has one behind its settings; what is on by default is switched off there. */
function throughSettings(frame: SeenFrame, layer: number, pressed: Pressed): Step {
  const direct = switchOff(frame, layer) ?? press(frame, 'save', layer);
  if (direct !== null) return direct;
  const settings = pressed.includes('settings') ? null : press(frame, 'settings', layer);
  return settings ?? giveUp('its banner has no button that rejects, and none behind its settings');
}

/** The step that closes this frame's banner without an answer; null where the frame shows no banner. */
export function closeStep(frame: SeenFrame): Step | null {
  const closing = frame.layers.flatMap(({ text }, layer) =>
    asksForConsent(text) ? (press(frame, 'close', layer) ?? []) : [],
  );
  const [step] = closing;
  if (step !== undefined) return step;
  return consentLayer(frame) === null ? null : giveUp('its banner has nothing that closes it');
}

/** Nothing that is still on may be saved as a no. */
function switchOff(frame: SeenFrame, layer: number): Step | null {
  const toggles = frame.toggles.flatMap(({ isOn, isLocked, layer: own }, index) =>
    isOn && !isLocked && own === layer ? index : [],
  );
  return toggles.length === 0 ? null : { do: 'switch-off', toggles };
}

/** To take a choice back one must find the banner again: a link or button that stays on the page. */
function wayBack(frame: SeenFrame, pressed: Pressed): Step | null {
  if (pressed.includes('withdraw')) return null;
  const index = frame.controls.findIndex(leadsBack);
  return index === -1 ? null : { do: 'press', control: index, role: 'withdraw', isChoice: false };
}

/** By its words, a control outside of a banner brings a made choice back. */
export function leadsBack({ text }: Pick<SeenControl, 'text'>): boolean {
  return controlRoles(text).includes('withdraw');
}

/** The control of a banner that opens its settings. */
export function settingsStep(frame: SeenFrame): PressStep | null {
  const layer = consentLayer(frame);
  return layer === null ? null : press(frame, 'settings', layer);
}

/**
 * The layer that asks for consent and can be answered; of several the one with most answers. One whose buttons say nothing that we can
 * read is a banner as well: nobody could answer it, which is another thing than that nobody was asked. `isOpened`: a button was
 * pressed for it, so that it need not say once more what it is about.
 */
export function consentLayer({ layers, controls }: SeenFrame, isOpened = false): number | null {
  const answers = layers.map(({ text, isDialog }, layer) => {
    const own = controls.filter((control) => control.layer === layer);
    const roles = new Set(own.flatMap(rolesIn));
    const isAnswerable = roles.has('accept') || roles.has('reject') || roles.has('save');
    const asks = asksForConsent(text);
    if (!isAnswerable) return { layer, count: Number(asks && isChoiceOfUnread(text, own)) };
    return { layer, count: isOpened || asks ? roles.size + Number(isDialog) + Number(asks) : 0 };
  });
  const [best] = answers.toSorted((a, b) => b.count - a.count);
  return best === undefined || best.count === 0 ? null : best.layer;
}

/** A notice has one button, or none; and what speaks of personal data alone may be a form. */
function isChoiceOfUnread(text: string, controls: readonly SeenControl[]): boolean {
  const unread = controls.filter((control) => control.kind === 'button' && rolesIn(control).length === 0);
  return unread.length >= 2 && /cookie|kak(?:a|or)|consent|samtyck|tracker|spårning/i.test(text);
}

function press(frame: SeenFrame, role: ControlRole, layer: number): PressStep | null {
  const candidates = frame.controls
    .map((control, index) => ({ control, index }))
    .filter(({ control }) => control.layer === layer && rolesIn(control)[0] === role)
    .toSorted((a, b) => preference(b.control) - preference(a.control));
  const [best] = candidates;
  return best === undefined ? null : { do: 'press', control: best.index, role, isChoice: role !== 'settings' };
}

/** Of two that say yes, the one that says it to all; of two alike, the button. */
function preference({ text, kind }: SeenControl): number {
  return Number(/\b(?:alla|allt|all|everything)\b/i.test(text)) * 2 + Number(kind === 'button');
}

/** What a control of a banner may be for, the likeliest first. */
export function rolesIn({ text, kind }: Pick<SeenControl, 'text' | 'kind'>): ControlRole[] {
  const roles = controlRoles(text);
  // “Läs mer om kakor” is a link to a text; a banner's buttons of this kind open its settings.
  return roles
    .map((role) => (role === 'withdraw' ? 'settings' : role))
    .filter((role) => role !== 'settings' || kind !== 'other');
}

function giveUp(why: string): Step {
  return { do: 'give-up', why };
}
