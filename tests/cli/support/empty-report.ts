import type { Finding, Report, Severity } from '../../../src/core/schema/report.ts';
import { auditEnvironment } from '../../helpers/sample-environment.ts';

/** A report of an audit that saw nothing. */
export const emptyReport: Report = {
  formatVersion: 1,
  tool: { name: 'kakvakt', version: '0.0.0' },
  site: { host: 'shop.test', url: 'https://shop.test/', name: 'Shop' },
  policy: { id: 'shop.test.json', sha256: '0'.repeat(64) },
  profile: 'se',
  environment: auditEnvironment,
  runs: [],
  findings: [],
  outcomes: [],
  problems: [],
  summary: {
    findings: { error: 0, warning: 0, info: 0 },
    storedBeforeChoice: 0,
    undeclared: 0,
    undeclaredBeforeChoice: 0,
    thirdParties: 0,
    undeclaredThirdParties: 0,
    undecidedRules: 0,
    failedRules: 0,
  },
};

export function finding(severity: Severity): Finding {
  return {
    id: `rule:message:cookie:a@shop.test/${severity}`,
    rule: 'undeclared-cookie',
    severity,
    regime: 'policy',
    message: 'undeclared',
    data: {},
    subject: { kind: 'cookie', id: 'a@shop.test/', name: 'a' },
    scenarios: ['ignore'],
    declaration: null,
    statement: null,
    evidence: [],
    stability: null,
  };
}
