// A copy of a build whose worker tells a page, by a channel of the browser's own, what the browser hands to the recorder's
// listeners. The recorder cannot be its own witness, and the server's log cannot tell what the browser dropped: what waits
// for a worker that is stopped while it starts is never handed to any.
import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What reached a listener of the recorder, or its log. */
export interface Told {
  /** Of which life of the worker, and at which place in it. */
  readonly life: string;
  readonly place: number;
  readonly atMs: number;
  readonly what: 'response' | 'failure' | 'cookie' | 'document' | 'report' | 'batch' | 'written';
  /** Tells it apart from others of its kind. Of a batch, the place at which it was handed over, and time and kind of its last event. */
  readonly which: string;
}

export const witnessChannel = 'witness';

export async function plantWitness(build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kakvakt-witness-'));
  await cp(build, folder, { recursive: true });
  const loader = join(folder, 'service-worker-loader.js');
  const recorder = await readFile(loader, 'utf8');
  // Imported first, it stands between the browser and every listener that the recorder adds.
  await writeFile(loader, `import './witness.js';\n${recorder}`);
  await appendFile(join(folder, 'witness.js'), `(${String(witness)})(${JSON.stringify(witnessChannel)});\n`);
  return folder;
}

/** Runs in the worker. A message on a broadcast channel is on its way when the call returns, whatever becomes of the worker. */
function witness(channelName: string): void {
  const channel = new BroadcastChannel(channelName);
  const life = crypto.randomUUID();
  let place = 0;
  const ends = new MessageChannel();
  const tasks: (() => void)[] = [];
  ends.port1.addEventListener('message', () => tasks.shift()?.());
  ends.port1.start();

  function tell(what: Told['what'], which: string, atMs = Date.now()): void {
    const told: Told = { life, place, atMs, what, which };
    place += 1;
    channel.postMessage(told);
  }

  // biome-ignore lint/suspicious/noExplicitAny: listeners of all kinds pass through.
  function watch(event: any, note: (atMs: number, ...args: any[]) => void): void {
    const watched = new Map();
    const { addListener, removeListener } = event;
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    event.addListener = (listener: any, ...rest: unknown[]) => {
      // biome-ignore lint/suspicious/noExplicitAny: as above.
      const between = (...args: any[]) => {
        const atMs = Date.now();
        const answer = listener(...args);
        // A worker that is ended in the middle of a task was not given what the task is about: it counts from its end.
        tasks.push(() => note(atMs, ...args));
        ends.port2.postMessage(null);
        return answer;
      };
      watched.set(listener, between);
      addListener.call(event, between, ...rest);
    };
    event.removeListener = (listener: unknown) => removeListener.call(event, watched.get(listener) ?? listener);
  }

  watch(chrome.webRequest.onHeadersReceived, (atMs, { requestId, statusCode, url }) =>
    tell('response', `${requestId} ${statusCode} ${url}`, atMs),
  );
  watch(chrome.webRequest.onErrorOccurred, (atMs, { requestId, error, url }) =>
    tell('failure', `${requestId} ${error} ${url}`, atMs),
  );
  watch(chrome.cookies.onChanged, (atMs, { removed, cause, cookie }) =>
    tell('cookie', `${removed} ${cause} ${cookie.name} ${cookie.domain}`, atMs),
  );
  watch(chrome.webNavigation.onCommitted, (atMs, { url, documentId }) =>
    tell('document', `${documentId} ${url}`, atMs),
  );
  watch(chrome.runtime.onMessage, (_toldAtMs, message) => {
    if (message.name !== 'page/report') return;
    for (const { api, key, atMs } of message.payload.writes) tell('report', `${api} ${key?.text ?? ''} ${atMs}`);
  });

  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (batch, key) {
    const number = place;
    // What the worker says of itself, when it starts, is written before what waited for it to start.
    const heard = ({ kind }: { kind: string }) => kind !== 'recorder-gap' && !kind.endsWith('-snapshot');
    const last = batch.events?.findLast(heard);
    const which = `${number} ${last?.atMs} ${last?.kind}`;
    tell('batch', which);
    this.transaction.addEventListener('complete', () => tell('written', which));
    return add.call(this, batch, ...(key === undefined ? [] : [key]));
  };
}
