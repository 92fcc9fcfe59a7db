// Runs in our own world of every frame of audited sites: takes what the consent hooks tell to the service worker, and sees
// what a visitor clicks. Beside relay.iife.ts, as the probe relay is: an offer that nobody takes would stay
// open to the page.

import type { Click } from '../../core/consent/banner-press.ts';
import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { clickPath } from './click-path.ts';
import { clicked } from './clicked.ts';
import { consentEvents, type SignalDetail } from './consent-channel.ts';
import { whenToLook } from './consent-looks.ts';
import { createConsentOutbox } from './consent-outbox.ts';
import { pageSignal } from './page-signal.ts';
import { post } from './post.ts';
import { takeOffer } from './take-offer.ts';

const outbox = createConsentOutbox((report) => post('page/consent', report));
let followsSettings = false;
let unanswered: Click | null = null;

if (belongsHere(auditedDomains)) {
  addEventListener('click', (event) => void onClick(event), true);
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
async function onClick(event: MouseEvent): Promise<void> {
  const seen = event.isTrusted ? clicked(clickPath(event)) : null;
  if (seen === null) return;
  const click = { ...seen, followsSettings };
  const before = unanswered;
  unanswered = click;
  followsSettings = (await outbox.click({ ...click, before, atMs: Date.now() })) ?? followsSettings;
  if (unanswered === click) unanswered = null;
}
