import { serve } from '../../messaging/serve.ts';
import { readEvents } from '../../recorder/log/read-events.ts';
import { sessionReport } from '../session-report.ts';

serve({
  'badge/count': async ({ sessionId }) => sessionReport(await readEvents(sessionId))?.findings.length ?? null,
});
