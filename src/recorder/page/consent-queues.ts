// Queues in which a page keeps what it tells its tags: Google's dataLayer, Microsoft's uetq. They are read and never touched: a
// page may look at a queue's push, or put another queue in its place. What was told stays in them, so that nothing is
// missed; when it was is known up to the next look.
import type { SignalDetail } from './consent-channel.ts';
import { createFirstTime } from './first-time.ts';
import { answersIn, lengthOf, member, type Names, pageGlobal, said } from './page-values.ts';

type Tell = (source: 'consent-mode' | 'uet', what: string, names: Names, state: SignalDetail[5]) => void;

const most = 10_000;

/** Tells what the queues hold, each consent command once. */
export function createQueues(tell: Tell): () => void {
  const isNew = createFirstTime();
  const layer = createPlace();
  const uet = createPlace();
  let uetAllowed: unknown;

  function command(source: 'consent-mode' | 'uet', what: unknown, given: unknown): void {
    if (what !== 'default' && what !== 'update') return;
    const names = answersIn(given, said('granted', 'denied'));
    if (names.granted + names.denied === '') return;
    const isForSome = member(given, 'region') !== undefined;
    tell(source, `consent ${what}${isForSome ? ' for some regions' : ''}`, names, what === 'default' ? 'default' : '');
  }

  /** Microsoft's script takes what waits in the queue, and puts itself in its place: then it is asked how it stands. */
  function readUet(queue: unknown): void {
    const consent = member(member(queue, 'uetConfig'), 'consent');
    const isAllowed = member(consent, 'enabled') === true ? member(consent, 'adStorageAllowed') : undefined;
    if (typeof isAllowed !== 'boolean' || isAllowed === uetAllowed) return;
    uetAllowed = isAllowed;
    const name = 'ad_storage\n';
    tell('uet', 'uetConfig.consent', { granted: isAllowed ? name : '', denied: isAllowed ? '' : name }, 'default');
  }

  return () => {
    const dataLayer = pageGlobal('dataLayer');
    for (let index = layer.from(dataLayer); index < layer.to(); index += 1) {
      const entry = member(dataLayer, index);
      if (member(entry, 0) === 'consent' && isNew(entry)) command('consent-mode', member(entry, 1), member(entry, 2));
    }
    const uetq = pageGlobal('uetq');
    for (let index = uet.from(uetq); index < uet.to(); index += 1) {
      if (member(uetq, index) === 'consent') command('uet', member(uetq, index + 1), member(uetq, index + 2));
    }
    readUet(uetq);
  };
}

/** How far a queue was read. One that was cut at its beginning, as Google's script does, is read anew. */
function createPlace() {
  let queue: unknown;
  let last: unknown;
  let end = 0;
  return {
    from(now: unknown): number {
      const isSame = now === queue && end > 0 && member(now, end - 1) === last;
      const start = isSame ? end : 0;
      queue = now;
      end = lengthOf(now, most);
      last = end > 0 ? member(now, end - 1) : undefined;
      return start;
    },
    to: () => end,
  };
}
