import type { EventOf } from '../../core/schema/event.ts';
import type { DriverApi } from '../../messaging/driver-api.ts';
import { ScenarioStopped } from '../problem.ts';
import { type SettleConditions, settle } from './settle.ts';
import type { PageWatch } from './watch-page.ts';

export interface SettleTask extends SettleConditions {
  readonly watch: PageWatch;
  readonly api: Pick<DriverApi, 'note'>;
  readonly step: EventOf<'page-settled'>['step'];
  /** As a problem names the page; null for the one that was asked for. */
  readonly url: string | null;
  readonly onProblem: (problem: ScenarioStopped) => void;
}

/** As many as a note holds. */
const mostUnanswered = 100;

/** Watches the page until it settles, and writes down how that ended. Answers whether it came to rest. */
export async function settlePage({ watch, api, step, url, onProblem, ...conditions }: SettleTask): Promise<boolean> {
  const { pending, unanswered, ...settled } = await settle(watch, conditions);
  const shown = unanswered.slice(0, mostUnanswered).map(withoutParameters);
  await api.note({ kind: 'page-settled', atMs: Date.now(), step, ...settled, unanswered: shown });
  if (settled.reason !== 'deadline') return true;
  const detail = `still waiting for: ${pendingText(pending)}`;
  onProblem(new ScenarioStopped('never-settled', detail, url === null ? {} : { url }));
  return false;
}

function pendingText(urls: readonly string[]): string {
  return urls.length === 0 ? 'ever new requests' : urls.slice(0, 3).map(withoutParameters).join(' ');
}

/** Their values may be personal. */
function withoutParameters(url: string): string {
  return url.replace(/[?#].*$/s, '').slice(0, 16_384);
}
