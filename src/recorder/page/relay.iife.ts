// Runs in our own world of every frame: takes what the hooks tell from the page's world to the service worker, and says
// what is stored. The page cannot reach it.

import type { StorageReport } from '../../messaging/page-report.ts';
import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { createInsertedScripts } from './inserted-scripts.ts';
import { createOutbox } from './outbox.ts';
import { pageWrite } from './page-write.ts';
import { post } from './post.ts';
import { readStorage, readWritten } from './read-storage.ts';
import { takeChannel } from './take-channel.ts';
import { createResourceTeller, type ResourceTeller } from './tell-resources.ts';

const outbox = createOutbox(
  (report) => void post('page/report', report).then((areWanted) => areWanted !== null && resources?.want(areWanted)),
);
const scriptsIn = createInsertedScripts();
// In an audit the browser shows every request to the worker.
let resources: ResourceTeller | null = null;
let told = '[]';

if (belongsHere(auditedDomains)) {
  if (auditedDomains !== null) resources = createResourceTeller(auditedDomains, (taken) => outbox.send(taken));
  takeChannel({
    write: (detail, atMs) => outbox.addWrite(pageWrite(detail, atMs)),
    script: (detail, atMs) => outbox.addScripts(scriptsIn(detail, atMs)),
  });
  addEventListener('pagehide', reportLeft);
  // Out of the browser's own history.
  addEventListener('pageshow', () => outbox.hurry(false));
  if (document.readyState === 'complete') void reportLoaded();
  else addEventListener('load', () => void reportLoaded(), { once: true });
  chrome.runtime.onMessage.addListener(answer);
}

/** A frame without an address of its own has the storage of its parent, which reports it. */
async function reportLoaded(): Promise<void> {
  if (isAddressed()) outbox.send({ loaded: noted(await readStorage()) });
}

/** What was written past the hooks since, as `localStorage.name = value`, would be seen by nobody. */
function reportLeft(): void {
  const before = told;
  const left = isAddressed() ? noted(readWritten()) : null;
  outbox.send({ left: told === before ? null : left, ...resources?.last() });
  // The page's own listeners come after this one.
  outbox.hurry(true);
}

function isAddressed(): boolean {
  return location.protocol !== 'about:';
}

/** Remembers which written items the worker knows of. */
function noted(report: StorageReport): StorageReport {
  const written = report.items.filter(({ area }) => area === 'localStorage' || area === 'sessionStorage');
  told = JSON.stringify(written.map(({ area, key }) => [area, key.text]));
  return report;
}

function answer(message: unknown, _sender: unknown, reply: (answer: unknown) => void): boolean {
  if (typeof message !== 'object' || message === null || !('name' in message)) return false;
  if (message.name === 'frame/tell-resources') resources?.want(true);
  if (message.name !== 'frame/read-storage') return false;
  outbox.send();
  void readStorage().then((report) => reply({ reply: noted(report) }));
  return true;
}
