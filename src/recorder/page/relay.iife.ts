// Runs in our own world of every frame: takes what the hooks tell from the page's world to the service worker, and says
// what is stored. The page cannot reach it.
import { auditedDomains } from '../audited-domains.ts';
import { belongsHere } from './belongs-here.ts';
import { createOutbox } from './outbox.ts';
import { pageWrite } from './page-write.ts';
import { post } from './post.ts';
import { readStorage } from './read-storage.ts';
import { takeChannel } from './take-channel.ts';

const outbox = createOutbox((report) => void post(report));

if (belongsHere(auditedDomains)) {
  takeChannel((detail, atMs) => outbox.add(pageWrite(detail, atMs)));
  addEventListener('pagehide', () => outbox.send());
  if (document.readyState === 'complete') void reportLoaded();
  else addEventListener('load', () => void reportLoaded(), { once: true });
  chrome.runtime.onMessage.addListener(answer);
}

/** A frame without an address of its own has the storage of its parent, which reports it. */
async function reportLoaded(): Promise<void> {
  if (location.protocol !== 'about:') outbox.send(await readStorage());
}

function answer(message: unknown, _sender: unknown, reply: (answer: unknown) => void): boolean {
  if (typeof message !== 'object' || message === null || !('name' in message)) return false;
  if (message.name !== 'frame/read-storage') return false;
  outbox.send();
  void readStorage().then((report) => reply({ reply: report }));
  return true;
}
