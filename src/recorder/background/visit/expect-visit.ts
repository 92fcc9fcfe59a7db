import type { Payload } from '../../../messaging/protocol.ts';
import type { Recorder } from '../session/recorder.ts';
import type { ExpectedVisits } from './expected-visits.ts';
import type { VisitSettings } from './visit-settings.ts';
import { setOut } from './visits.ts';

/** What the visit needs is listened to from now on, before the tab sets out: its beginning must not be missed. */
export async function expectVisit(
  recorder: Recorder,
  expected: ExpectedVisits,
  { tabId, visit }: Payload<'visit/expect'>,
  settings: VisitSettings | null,
): Promise<void> {
  await expected.expect(tabId, visit);
  const begun = recorder.sessions().filter((session) => session.tabId === tabId && !session.isConfirmed);
  for (const { id } of begun) recorder.dropSession(id);
  if (visit !== null && settings !== null) setOut(recorder, { tabId, url: visit.url }, settings);
}
