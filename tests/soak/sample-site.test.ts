// The audit's own check, twenty times over: what the recorder saw stored against the browser's jar.
import { selfCheckTests } from './support/self-check-tests.ts';

selfCheckTests({ audits: 20, scenarios: ['ignore', 'reject', 'accept', 'withdraw'] });
