import type { SessionStart } from '../../src/messaging/driver-api.ts';
import { auditEnvironment } from './sample-environment.ts';

export function sampleStart(site: string, part: Partial<SessionStart> = {}): SessionStart {
  return {
    sessionId: 'sample',
    scenario: 'ignore',
    site,
    startUrl: `https://${site}/`,
    environment: auditEnvironment,
    ...part,
  };
}
