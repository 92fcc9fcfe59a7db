import type { Recorder } from './recorder.ts';

const mostHosts = 2_000;

/** For the cookies that a visit may look at. An audit looks at all of them. */
export function noteHost(recorder: Recorder, sessionId: string, host: string): void {
  const session = recorder.sessions().find(({ id }) => id === sessionId);
  if (session === undefined || session.tabId === null || host === '') return;
  if (session.hosts.includes(host) || session.hosts.length >= mostHosts) return;
  recorder.putSession({ ...session, hosts: [...session.hosts, host] });
}
