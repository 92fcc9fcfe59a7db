// Runs in the page's own world of audited sites, and tells the consent relay what the page says of consent. As in
// hooks.iife.ts: what is needed later is taken before the page can change it. Nothing of the page's is replaced.
// biome-ignore lint/suspicious/noRedundantUseStrict: This becomes a classic script, where a page's stack formatter could reach sloppy functions and what they were called with.
'use strict';

import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { consentEvents, type SignalDetail } from './consent-channel.ts';
import { createQueues } from './consent-queues.ts';
import { byQuestion, toolEvents } from './consent-tools.ts';
import { createWatchers } from './consent-watchers.ts';
import { offerChannel } from './offer-channel.ts';
import { answersIn, member, type Names, said } from './page-values.ts';
import { createTcfListener } from './tcf-listener.ts';

const { setPrototypeOf } = Reflect;
const { now } = Date;
const NativeEvent = CustomEvent;
const channel = new EventTarget();
const dispatch = channel.dispatchEvent.bind(channel);
const listen = globalThis.addEventListener.bind(globalThis);
const wpCategories = ['preferences', 'statistics', 'statistics-anonymous', 'marketing'];

if (belongsHere(auditedDomains)) {
  for (const { tool, events, read } of toolEvents) {
    for (const name of events) {
      onEvent(name, (detail) => {
        const told = read(detail, name);
        if (told !== null) tell('tool-event', tool, name, told, told.state);
      });
    }
  }
  const wpChange = 'wp_listen_for_consent_change';
  onEvent(wpChange, (detail) => tell('wp-consent-api', '', wpChange, answersIn(detail, said('allow', 'deny')), ''));
  const wpType = 'wp_consent_type_defined';
  onEvent(wpType, () => tell('wp-consent-api', '', wpType, byQuestion('wp_has_consent', wpCategories), 'default'));
  const look = createQueues((source, what, names, state) => tell(source, '', what, names, state));
  channel.addEventListener(consentEvents.look, look);
  const lookForTcf = createTcfListener((what, names, state, text) => tell('tcf', '', what, names, state, text));
  channel.addEventListener(consentEvents.look, lookForTcf);
  const meet = createWatchers((tool, what, names) => tell('tool-event', tool, what, names, ''));
  channel.addEventListener(consentEvents.meet, meet);
  offerChannel(channel, consentEvents);
}

/** On the window and before any script of the page: an event on the document or an element comes by as well. */
function onEvent(name: string, note: (detail: unknown) => void): void {
  listen(name, (event) => note(member(event, 'detail')), true);
}

function tell(
  source: SignalDetail[0],
  tool: string,
  what: string,
  { granted, denied }: Names,
  state: SignalDetail[5],
  tcString = '',
): void {
  const detail: SignalDetail = [source, tool, what, granted, denied, state, tcString, now()];
  const init = { detail };
  // The page may have put members of its own where objects inherit from.
  setPrototypeOf(init, null);
  dispatch(new NativeEvent(consentEvents.signal, init));
}
