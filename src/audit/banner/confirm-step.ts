import { controlRoles } from '../../core/consent/control-roles.ts';
import type { SeenFrame } from './control.ts';
import type { PressStep } from './step.ts';

/**
 * The control that confirms a no, in a layer that asks whether the visitor is sure; null where nobody asks that. What says no once more
 * comes first; a plain yes is one to the no only where the question names it: a choice that nobody made must never be taken for one.
 */
export function confirmStep({ layers, controls }: SeenFrame): PressStep | null {
  for (const [layer, { text }] of layers.entries()) {
    const question = questionIn(text);
    if (question === null) continue;
    const own = controls.map((control, index) => ({ ...control, index })).filter((control) => control.layer === layer);
    const no = own.find(
      (control) => controlRoles(control.text)[0] === 'reject' && !/^\W*(?:nej|no)\W*$/i.test(control.text),
    );
    const yes = refusal.test(question) ? own.find((control) => plainYes.test(control.text)) : undefined;
    const found = no ?? yes;
    if (found !== undefined) return { do: 'press', control: found.index, role: 'reject', isChoice: true };
  }
  return null;
}

function questionIn(text: string): string | null {
  return text.split(/(?<=[.!?])\s/).find((sentence) => doubt.test(sentence)) ?? null;
}

const doubt = /är du säker|vill du verkligen|are you sure|do you really/i;
const refusal = /avvisa|avböj|neka|\binte\b|\butan\b|\bnej\b|reject|decline|deny|refuse|\bnot\b|n[’']t\b|without/i;
const plainYes = /^\W*(?:ja|yes|ok|okej|okay)(?:,? (?:jag är säker|i am sure|i[’']m sure))?\W*$/i;
