import { pageLimits } from '../../messaging/page-limits.ts';
import type { InsertedScript, PageReport, PageWrite } from '../../messaging/page-report.ts';
import { later } from './later.ts';
import { randomId } from './random-id.ts';

export interface Outbox {
  /** False when the document has made so many writes that no more are taken. */
  addWrite(write: PageWrite): boolean;
  /** False when it was made to load so many scripts that no more are taken. */
  addScripts(scripts: readonly InsertedScript[]): boolean;
  /** Whether everything goes at once from now on: of a page that is being left, nothing waits for later. */
  hurry(isHurried: boolean): void;
  /** Sends what is waiting, and what is given besides. */
  send(besides?: Besides): void;
}

type Besides = Partial<Pick<PageReport, 'loaded' | 'left' | 'resources' | 'areResourcesCut'>>;

/** One message for all that a moment brings: each message costs the service worker as much as a request does. */
const delayMs = 100;

export function createOutbox(post: (report: PageReport) => void): Outbox {
  const documentId = randomId();
  let reports = 0;
  const writes = waiting<PageWrite>(pageLimits.writesPerDocument);
  const scripts = waiting<InsertedScript>(pageLimits.scriptsPerDocument);
  let isDue = false;
  let isHurried = false;

  function send({ loaded = null, left = null, resources = [], areResourcesCut = false }: Besides = {}): void {
    isDue = false;
    const isEmpty = writes.count() + scripts.count() + resources.length === 0 && loaded === null && left === null;
    if (isEmpty && !areResourcesCut) return;
    const isTruncated = writes.isLast() || scripts.isLast();
    const waited = { writes: writes.take(), scripts: scripts.take() };
    reports += 1;
    post({ id: `${documentId} ${reports}`, ...waited, loaded, left, resources, areResourcesCut, isTruncated });
  }

  function sendSoon(): void {
    if (isHurried) send();
    else if (!isDue) later(send, delayMs);
    isDue = !isHurried;
  }

  return {
    addWrite(write) {
      const isMoreWanted = writes.add(write);
      if (writes.count() === pageLimits.writesPerReport) send();
      else sendSoon();
      return isMoreWanted;
    },
    addScripts(added) {
      const isMoreWanted = added.map((script) => scripts.add(script)).every((isOneMoreWanted) => isOneMoreWanted);
      if (added.length > 0) sendSoon();
      return isMoreWanted;
    },
    hurry(isWanted) {
      isHurried = isWanted;
    },
    send,
  };
}

/** What waits to be sent; of all that a document brings, the first `most`. */
function waiting<T>(most: number) {
  let items: T[] = [];
  let total = 0;
  return {
    /** False when this was the last one taken. */
    add(item: T): boolean {
      if (total < most) items.push(item);
      total = Math.min(most, total + 1);
      return total < most;
    },
    count: () => items.length,
    isLast: () => items.length > 0 && total === most,
    take(): T[] {
      const taken = items;
      items = [];
      return taken;
    },
  };
}
