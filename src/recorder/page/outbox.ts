import { pageLimits } from '../../messaging/page-limits.ts';
import type { PageReport, PageWrite } from '../../messaging/page-report.ts';

export interface Outbox {
  /** False when the document has made so many writes that no more are taken. */
  add(write: PageWrite): boolean;
  /** Sends what is waiting, and what is given besides. */
  send(besides?: Besides): void;
}

type Besides = Partial<Pick<PageReport, 'loaded' | 'left' | 'resources' | 'areResourcesCut'>>;

/** One message for all writes of a moment: each message costs the service worker as much as a request does. */
const delayMs = 100;

export function createOutbox(post: (report: PageReport) => void): Outbox {
  const documentId = crypto.randomUUID();
  let reports = 0;
  let writes: PageWrite[] = [];
  let total = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send({ loaded = null, left = null, resources = [], areResourcesCut = false }: Besides = {}): void {
    clearTimeout(timer);
    timer = undefined;
    const isEmpty = [writes, resources].every(({ length }) => length === 0) && loaded === null && left === null;
    if (isEmpty && !areResourcesCut) return;
    const isTruncated = writes.length > 0 && total === pageLimits.writesPerDocument;
    reports += 1;
    post({ id: `${documentId} ${reports}`, writes, loaded, left, resources, areResourcesCut, isTruncated });
    writes = [];
  }

  return {
    add(write) {
      writes.push(write);
      total += 1;
      if (writes.length === pageLimits.writesPerReport) send();
      else timer ??= setTimeout(send, delayMs);
      return total < pageLimits.writesPerDocument;
    },
    send,
  };
}
