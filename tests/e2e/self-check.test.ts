// A short count of what `npm run test:soak` does for minutes.
import { selfCheckTests } from '../soak/support/self-check-tests.ts';

selfCheckTests({ audits: 2, scenarios: ['accept'] });
