import type { Evidence } from '../../core/schema/report.ts';
import type { Run, RunAttempt } from '../../core/schema/run.ts';
import { frameOf } from './frame-of.ts';

/** A write asked for, whatever became of it, such as `Set-Cookie: sid; SameSite=None → refused: same-site-none-insecure`. */
export function attemptEvidence({ id: run, scenario }: Run, attempt: RunAttempt): Evidence {
  const { phase, atMs, page, url, script, chain, via, cookie, outcome, reason } = attempt;
  const where = { url: script?.url ?? url, line: script?.line ?? null, column: script?.column ?? null, chain };
  const asked = [cookie.name, cookie.sameSite === 'none' && 'SameSite=None', cookie.secure && 'Secure'];
  const how = via === 'http-header' ? 'Set-Cookie' : via;
  const note = `${how}: ${asked.filter(Boolean).join('; ')} → ${[outcome, reason].filter(Boolean).join(': ')}`;
  return { run, scenario, phase, atMs, page, ...frameOf(attempt), ...where, note };
}
