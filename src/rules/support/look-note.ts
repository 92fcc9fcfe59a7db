import type { Banner } from '../../core/schema/banner.ts';
import type { RunLook } from '../../core/schema/run.ts';

/** A look in one line, such as `banner, layer 1: accept “Godkänn alla”, settings “Inställningar”; on: Statistik`. */
export function lookNote({ banner, wayBack, wall }: RunLook): string {
  const parts = [
    wall === null ? '' : `in the way: ${wall}`,
    banner === null ? 'no banner' : bannerNote(banner),
    wayBack === null ? 'no way back' : `way back: “${wayBack}”`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function bannerNote({ layer, controls, toggles, blocksPage }: Banner): string {
  const pressed = controls.flatMap(({ role, text }) => (role === null ? [] : `${role} “${text}”`));
  const on = toggles.filter(({ isOn }) => isOn).map(({ text, isLocked }) => (isLocked ? `${text} (locked)` : text));
  const parts = [
    `banner, layer ${layer}: ${pressed.length === 0 ? 'nothing to press' : pressed.join(', ')}`,
    on.length === 0 ? '' : `on: ${on.join(', ')}`,
    blocksPage ? 'page blocked' : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}
