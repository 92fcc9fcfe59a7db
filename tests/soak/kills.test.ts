// The whole of it, in minutes: `npm run test:soak`. A shorter count runs with every `npm test` (tests/e2e/recorder-kills).
import { killTests } from './support/kill-tests.ts';

killTests({ count: 200 });
