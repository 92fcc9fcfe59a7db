import type { SignalDetail } from './consent-channel.ts';
import { answersIn, member, type Names, pageGlobal, yesOrNo } from './page-values.ts';

type Tell = (what: string, names: Names, state: SignalDetail[5], tcString: string) => void;

const { apply } = Reflect;
const mostListeners = 5;

/**
 * Listens to a page's TCF interface (IAB, “Consent management platform API v2”), when it has one. A stub keeps the listener for
 * the tool that takes its place; a tool that put itself there without is asked again.
 */
export function createTcfListener(tell: Tell): () => void {
  let known: unknown;
  let listeners = 0;

  function heard(data: unknown): void {
    const what = member(data, 'eventStatus');
    if (what !== 'tcloaded' && what !== 'cmpuishown' && what !== 'useractioncomplete') return;
    const consents = member(member(data, 'purpose'), 'consents');
    const names = answersIn(consents, yesOrNo);
    const text = member(data, 'tcString');
    tell(
      what,
      names,
      what === 'cmpuishown' ? 'pending' : '',
      typeof text === 'string' && text.length <= 4_096 ? text : '',
    );
  }

  return () => {
    const api = pageGlobal('__tcfapi');
    if (typeof api !== 'function' || api === known || listeners === mostListeners) return;
    known = api;
    listeners += 1;
    try {
      apply(api, globalThis, ['addEventListener', 2, heard]);
    } catch {}
  };
}
