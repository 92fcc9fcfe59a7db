import { consentState } from '../../core/consent/consent-state.ts';
import type { ConsentState } from '../../core/schema/consent.ts';
import type { PageSignal } from '../../messaging/consent-report.ts';
import type { SignalDetail } from './consent-channel.ts';

/** What the hooks tell of consent, in the form of a report. */
export function pageSignal(detail: SignalDetail): PageSignal {
  const [source, tool, what, granted, denied, , tcString, atMs] = detail;
  return {
    source,
    tool: tool === '' ? null : tool,
    state: stateOf(detail),
    granted: linesOf(granted),
    denied: linesOf(denied),
    detail: what,
    tcString: tcString === '' ? null : tcString,
    atMs,
  };
}

function stateOf([, , , granted, denied, state]: SignalDetail): ConsentState | null {
  if (state === 'unknown') return null;
  if (state !== '' && state !== 'default') return state;
  const told = consentState(linesOf(granted), linesOf(denied));
  // Before anything was chosen a tool says no for the visitor, which is no choice; a yes for them is worth telling.
  return state === 'default' && (told === 'denied' || told === null) ? 'pending' : told;
}

function linesOf(names: string): string[] {
  return names.split('\n').filter((name) => name !== '');
}
