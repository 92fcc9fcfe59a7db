import { reportOnlyPolicy } from '../../report-only-policy.ts';

type Rule = chrome.declarativeNetRequest.Rule;

/** Has the browser tell the site's pages of their requests to other hosts, or stops that; resolves when it is done. */
export type AskForCspReports = (isWanted: boolean) => Promise<void>;

/** The rules outlast the browser's end: the first page after its start comes before any worker could set them. */
export function createCspReports(domains: readonly string[]): AskForCspReports {
  const wantedRules = rules(domains);
  const removeRuleIds = wantedRules.map(({ id }) => id);
  let turn: Promise<void> = Promise.resolve();

  async function set(isWanted: boolean): Promise<void> {
    const found = await chrome.declarativeNetRequest.getDynamicRules();
    const addRules = isWanted ? wantedRules : [];
    if (textOf(found) === textOf(addRules)) return;
    await chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules });
  }

  return (isWanted) => {
    turn = turn.catch(() => undefined).then(() => set(isWanted));
    return turn;
  };
}

/** Documents of the audited sites, and their frames where they are part of such a page. */
function rules(domains: readonly string[]): Rule[] {
  const requestDomains = [...domains];
  const value = reportOnlyPolicy(domains);
  const action: Rule['action'] = {
    type: 'modifyHeaders',
    responseHeaders: [{ header: 'content-security-policy-report-only', operation: 'append', value }],
  };
  return [
    { id: 1, action, condition: { requestDomains, resourceTypes: ['main_frame'] } },
    { id: 2, action, condition: { requestDomains, initiatorDomains: requestDomains, resourceTypes: ['sub_frame'] } },
  ];
}

/** Whether two lists of rules say the same; the browser adds members that we leave out. */
function textOf(found: readonly Rule[]): string {
  return found
    .map(({ id, condition, action }) =>
      [id, action.responseHeaders?.[0]?.value ?? '', ...(condition.requestDomains ?? [])].join(' '),
    )
    .toSorted()
    .join('\n');
}
