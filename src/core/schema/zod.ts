// The one door to zod. Extension pages forbid `eval`, and zod would try `new Function` to compile
// object schemas (https://zod.dev/api, jitless), which the browser logs as a CSP violation of ours.
import * as z from 'zod';

z.config({ jitless: true });

export { z };
