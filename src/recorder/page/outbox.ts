import { pageLimits } from '../../messaging/page-limits.ts';
import type { PageReport, PageWrite } from '../../messaging/page-report.ts';

export interface Outbox {
  /** False when the document has made so many writes that no more are taken. */
  add(write: PageWrite): boolean;
  /** Sends what is waiting, and with it what is stored, if given. */
  send(stored?: Stored): void;
}

type Stored = Partial<Pick<PageReport, 'loaded' | 'left'>>;

/** One message for all writes of a moment: each message costs the service worker as much as a request does. */
const delayMs = 100;

export function createOutbox(post: (report: PageReport) => void): Outbox {
  const documentId = crypto.randomUUID();
  let reports = 0;
  let writes: PageWrite[] = [];
  let total = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send({ loaded = null, left = null }: Stored = {}): void {
    clearTimeout(timer);
    timer = undefined;
    if (writes.length === 0 && loaded === null && left === null) return;
    const isTruncated = writes.length > 0 && total === pageLimits.writesPerDocument;
    reports += 1;
    post({ id: `${documentId} ${reports}`, writes, loaded, left, isTruncated });
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
