// Runs in our own world of every frame where probing is watched: takes what the probe hooks counted to the service worker.
// Beside relay.iife.ts, which is always there, because an offer that nobody takes would stay open to the page.

import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { later } from './later.ts';
import { post } from './post.ts';
import { probeEvents, type ReadingDetail } from './probe-channel.ts';
import { createProbeLedger } from './probe-ledger.ts';
import { randomId } from './random-id.ts';
import { takeOffer } from './take-offer.ts';

/** What is new is told at once; a loop that reads the same again and again is told of less and less often. */
const shortestMs = 200;
const longestMs = 30_000;

const documentId = randomId();
const ledger = createProbeLedger(chrome.runtime.getURL(''));
let reports = 0;
let delayMs = shortestMs;
let wasTruncated = false;

if (belongsHere(auditedDomains)) takeOffer(probeEvents, relay);

function relay(channel: EventTarget): void {
  channel.addEventListener(probeEvents.reading, onReading);
  channel.addEventListener(probeEvents.stir, () => later(pull, delayMs));
  addEventListener('pagehide', pull);
  // Before the storage is read, so that the worker has it before the session can end.
  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (typeof message === 'object' && message !== null && 'name' in message && message.name === 'frame/read-storage')
      pull();
    return false;
  });

  function pull(): void {
    channel.dispatchEvent(new Event(probeEvents.pull));
    send();
  }
}

function onReading(event: Event): void {
  if (!(event instanceof CustomEvent)) return;
  const detail: ReadingDetail = event.detail;
  ledger.add(detail);
}

function send(): void {
  const { readings, isNew, isTruncated } = ledger.take();
  delayMs = isNew ? shortestMs : Math.min(2 * delayMs, longestMs);
  const isSaid = wasTruncated;
  wasTruncated = isTruncated;
  if (readings.length === 0 && isTruncated === isSaid) return;
  reports += 1;
  void post('page/probes', { id: `${documentId} ${reports}`, readings, isTruncated: isTruncated && !isSaid });
}
