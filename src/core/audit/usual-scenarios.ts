import type { Scenario } from '../schema/consent.ts';

/** What an audit plays where nobody says otherwise: no choice, a no and a yes. */
export const usualScenarios = ['ignore', 'reject', 'accept'] as const satisfies readonly Scenario[];
