import type { AuditOptions } from '../../src/audit/audit-options.ts';
import { policy } from './policy-builder.ts';

/** Of an audit of shop.test that opens no browser; a test says what it is about. */
export function auditOptions(changes: Partial<AuditOptions>): AuditOptions {
  return {
    url: 'https://shop.test/',
    otherUrls: [],
    mostPages: 1,
    policy: policy().build(),
    policySource: { id: 'shop.test.json', sha256: '0'.repeat(64) },
    profile: 'se',
    scenarios: ['ignore', 'reject', 'accept'],
    areScenariosAsked: true,
    gpc: false,
    repeat: 1,
    extensionDir: '',
    browserPath: '',
    sandbox: true,
    connectTo: [],
    blockOtherHosts: false,
    askDns: false,
    insecure: false,
    trustedSpki: [],
    thirdPartyCookies: 'allow',
    rawValues: false,
    takesScreenshots: false,
    timeoutMs: 1,
    observeMs: 0,
    locale: 'sv',
    consentSelectors: null,
    onProgress: () => {},
    onScenarioEnd: () => {},
    toolVersion: '0.0.0',
    ...changes,
  };
}
