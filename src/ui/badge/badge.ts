import { serve } from '../../messaging/serve.ts';
import { createGlances } from '../glance-at-session.ts';

const glanceAt = createGlances();

serve({ 'badge/count': async ({ sessionId }) => (await glanceAt(sessionId))?.findings.length ?? null });
