import { inTurn } from '../../in-turn.ts';
import { reportOnlyPolicy } from '../../report-only-policy.ts';

type Rule = chrome.declarativeNetRequest.Rule;

/** Has the browser tell the site's pages of their requests to other hosts, or stops that; resolves when it is done. */
export type AskForCspReports = (isWanted: boolean) => Promise<void>;

/** The rules outlast the browser's end: the first page after its start comes before any worker could set them. */
export function createCspReports(domains: readonly string[]): AskForCspReports {
  const wantedRules = cspReportRules(domains);

  return inTurn(async (isWanted) => {
    const found = await chrome.declarativeNetRequest.getDynamicRules();
    const addRules = isWanted ? wantedRules : [];
    if (sameText(found) === sameText(addRules)) return;
    const removeRuleIds = found.map(({ id }) => id);
    await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
  });
}

/** Documents of the audited sites, and their frames where they are part of such a page. */
export function cspReportRules(domains: readonly string[]): Rule[] {
  const requestDomains = [...domains];
  const value = reportOnlyPolicy(domains);
  const action: Rule['action'] = {
    type: 'modifyHeaders',
    responseHeaders: [{ header: 'content-security-policy-report-only', operation: 'append', value }],
  };
  const inFrames: Rule['condition'] = {
    requestDomains,
    initiatorDomains: requestDomains,
    resourceTypes: ['sub_frame'],
  };
  // The priority is the browser's own default, named so that what it hands over is what it was given.
  return [
    { id: 1, priority: 1, action, condition: { requestDomains, resourceTypes: ['main_frame'] } },
    { id: 2, priority: 1, action, condition: inFrames },
  ];
}

/** Equal where two lists of rules say the same in every member, in whatever order the browser hands them over. */
function sameText(found: readonly Rule[]): string {
  return JSON.stringify(
    found.toSorted((a, b) => a.id - b.id),
    (_name, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}
