// Runs in our own world of every frame of audited sites: takes what the consent hooks tell to the service worker, and sees
// which button of a banner a visitor presses. Beside relay.iife.ts, as the probe relay is: an offer that nobody takes would stay
// open to the page.

import { auditedDomains } from '../audited-domains.ts';
import { bannerPress } from './banner-press.ts';
import { belongsHere } from './belongs-here.ts';
import { consentEvents, type SignalDetail } from './consent-channel.ts';
import { whenToLook } from './consent-looks.ts';
import { createConsentOutbox } from './consent-outbox.ts';
import { pageSignal } from './page-signal.ts';
import { post } from './post.ts';
import { takeOffer } from './take-offer.ts';

const outbox = createConsentOutbox((report) => void post('page/consent', report));
let isOpened = false;

if (belongsHere(auditedDomains)) {
  addEventListener('click', onClick, true);
  takeOffer(consentEvents, relay);
  addEventListener('pagehide', () => outbox.send());
  // Before the storage is read, so that the worker has it before the session can end.
  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (typeof message === 'object' && message !== null && 'name' in message && message.name === 'frame/read-storage')
      outbox.send();
    return false;
  });
}

function relay(channel: EventTarget): void {
  channel.addEventListener(consentEvents.signal, onSignal);
  whenToLook((isParsed) => {
    channel.dispatchEvent(new Event(consentEvents.look));
    if (isParsed) channel.dispatchEvent(new Event(consentEvents.meet));
  });
}

function onSignal(event: Event): void {
  if (!(event instanceof CustomEvent)) return;
  // The hooks alone dispatch on the channel: a detail is what they made.
  const detail: SignalDetail = event.detail;
  outbox.add(pageSignal(detail));
}

/** A script's click is no visitor's. */
function onClick(event: MouseEvent): void {
  const press = event.isTrusted ? bannerPress(event.composedPath(), isOpened) : null;
  if (press === null) return;
  const { role, words: detail } = press;
  isOpened = role === 'settings';
  const nothing = { tool: null, state: null, granted: [], denied: [], tcString: null };
  outbox.add({ source: 'click', ...nothing, detail, role, atMs: Date.now() });
}
