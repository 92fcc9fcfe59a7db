import type { PolicyFile } from '../../src/report/sarif/policy-file.ts';

/** The sample report’s policy, as it lies in a repository. */
export const policyFile: PolicyFile = {
  path: 'policies/5dportalen.se.json',
  places: new Map([
    ['declarations phpsessid', 12],
    ['declarations first-party-cookies', 34],
    ['declarations ma', 56],
    ['statements third-parties', 78],
  ]),
};
