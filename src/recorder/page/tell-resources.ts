import type { PageReport } from '../../messaging/page-report.ts';
import { reportOnlyPolicy } from '../report-only-policy.ts';
import { later } from './later.ts';
import { watchResources } from './watch-resources.ts';

type Resources = Partial<Pick<PageReport, 'resources' | 'areResourcesCut'>>;

export interface ResourceTeller {
  /** The worker says whether it wants them: then they go at once, and the next ones in batches. */
  want(isWanted: boolean): void;
  /** The last chance, with what else is sent: everything, unless the worker said that it does not want it. */
  last(): Resources;
}

const batchMs = 2_000;
/** A document that takes so long to load has told the worker nothing yet, so nobody knows whether it wants them. */
const patienceMs = 3_000;

/** Sends the document's requests when they are wanted; where the browser shows them all to the worker, they only wait. */
export function createResourceTeller(domains: readonly string[], send: (resources: Resources) => void): ResourceTeller {
  let wanted: boolean | null = null;
  let isDue = false;
  const take = watchResources(reportOnlyPolicy(domains), () => {
    if (!wanted || isDue) return;
    isDue = true;
    later(tell, batchMs);
  });
  later(() => {
    if (wanted === null) tell();
  }, patienceMs);

  function tell(): void {
    isDue = false;
    send(take());
  }

  return {
    want(isWanted) {
      const isNews = isWanted && wanted !== true;
      wanted = isWanted;
      if (isNews) tell();
    },
    last: () => (wanted === false ? {} : take()),
  };
}
