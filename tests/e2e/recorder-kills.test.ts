// A short count of what `npm run test:soak` does for minutes.
import { killTests } from '../soak/support/kill-tests.ts';

killTests({ count: 12 });
