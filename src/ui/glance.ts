import { isContact } from '../core/classify/is-contact.ts';
import type { Report } from '../core/schema/report.ts';
import type { Run, RunAttempt, RunRequest } from '../core/schema/run.ts';
import { firstOfEach } from '../report/view/first-of-each.ts';

/**
 * The report without what no glance needs: of the requests to a host the first alone, and of the attempts the first
 * refusal of each name. The popup shows the same of it as of the whole, and it stays small however long the visit is.
 */
export function glanceOf(report: Report): Report {
  return { ...report, runs: report.runs.map(glanceOfRun) };
}

function glanceOfRun(run: Run): Run {
  return {
    ...run,
    requests: firstOfEach(run.requests, (request: RunRequest) => `${request.host} ${isContact(request)}`),
    attempts: firstOfEach(
      run.attempts.filter(({ outcome }) => outcome === 'refused'),
      ({ host, cookie }: RunAttempt) => `${host} ${cookie.name}`,
    ),
  };
}
