import type { Environment } from '../../core/schema/environment.ts';
import { tellFrames } from '../../messaging/send.ts';
import { serve } from '../../messaging/serve.ts';
import { browser } from '../../platform/browser.ts';
import { inTurn } from '../in-turn.ts';
import { forgetOldSessions } from '../log/forget-old-sessions.ts';
import { probingWish, rememberProbingWish } from '../probing-wish.ts';
import { noteLostAccess } from './events/note-lost-access.ts';
import { noteUnreadable } from './events/note-unreadable.ts';
import { createCspReports } from './listeners/csp-reports.ts';
import { listenToVisits } from './listeners/listening.ts';
import { createObservers } from './listeners/observers.ts';
import { probeScripts } from './listeners/probe-scripts.ts';
import { createThirdPartyCover } from './listeners/third-party-scripts.ts';
import type { Recorder } from './session/recorder.ts';
import { createBadge } from './visit/badge.ts';
import { checkTabs } from './visit/check-tabs.ts';
import { expectVisit } from './visit/expect-visit.ts';
import { createExpectedVisits } from './visit/expected-visits.ts';
import { ownEnvironment } from './visit/own-environment.ts';
import type { VisitSettings } from './visit/visit-settings.ts';
import type { Gate } from './worker/gate.ts';
import type { Mode } from './worker/mode.ts';
import { workerMemory } from './worker/worker-memory.ts';

/** Visits to the audited domains are sessions. While there is none, nothing but the beginning of one is listened to. */
export function peopleMode(gate: Gate<Recorder>, domains: readonly string[]): Mode {
  let environment: Environment | null = null;
  const expected = createExpectedVisits(browser.storage.session);
  const settings = (): VisitSettings | null =>
    environment === null
      ? null
      : { domains, environment, heardSinceMs: (tabId) => listening.heardSinceMs(tabId), expected };
  const listening = listenToVisits(domains, createObservers(gate, settings));
  const badge = createBadge();
  const askForCspReports = createCspReports(domains);
  const coverThirdParties = createThirdPartyCover(domains);
  const probes = probeScripts(domains);
  // In turn, for the answer to an older question must not be the last.
  const prepare = inTurn(async (): Promise<Environment> => {
    environment = await ownEnvironment(await probes.areWatched());
    return environment;
  });
  listening.start();
  browser.permissions.onAdded.addListener(() => refresh(false));
  browser.permissions.onRemoved.addListener(() => refresh(true));
  serve({
    'probing/set': ({ isWanted }) => gate.ask((recorder) => setProbing(recorder, isWanted)),
    'visit/expect': (wish) => gate.ask((recorder) => expectVisit(recorder, expected, wish, settings())),
  });

  /** What a visit may see was decided when it began: the new access counts from the next page on, in a new session. */
  function refresh(wasLost: boolean): void {
    gate.pass((recorder) => {
      prepare()
        .then(({ hostAccess }) => {
          if (wasLost) noteLostAccess(recorder, hostAccess);
          followAccess(recorder);
        })
        .catch((error: unknown) => noteUnreadable(recorder, `Access: ${String(error)}`));
    });
  }

  /** Counts from the next page on as well: into one that is there already no script comes. */
  async function setProbing(recorder: Recorder, isWanted: boolean): Promise<void> {
    await rememberProbingWish(isWanted);
    await probes.watch(isWanted);
    await prepare();
    follow(recorder);
  }

  function followAccess(recorder: Recorder): void {
    askForCspReports(environment?.hostAccess === 'site-only').catch((error: unknown) =>
      noteUnreadable(recorder, `Reports of other hosts: ${String(error)}`),
    );
    follow(recorder);
  }

  function follow(recorder: Recorder): void {
    const isAwake = recorder.sessions().length > 0 && !recorder.isResting();
    listening.follow(recorder.sessions(), recorder.isResting());
    coverThirdParties(isAwake && environment?.hostAccess === 'all-sites', environment?.probing === true).catch(
      (error: unknown) => noteUnreadable(recorder, `Frames of other hosts: ${String(error)}`),
    );
  }

  return {
    memory: workerMemory(browser.storage.session),
    prepare: () => Promise.all([prepare(), expected.load()]),
    noteReport: () => undefined,
    retell: () => undefined,
    onOpen(recorder) {
      followAccess(recorder);
      // An update of the extension takes away what was registered, and leaves the wish.
      probingWish()
        .then((isWanted) => (isWanted === environment?.probing ? undefined : setProbing(recorder, isWanted)))
        .catch((error: unknown) => noteUnreadable(recorder, `Probing: ${String(error)}`));
      void checkTabs(recorder);
      for (const { tabId, missedUntilMs } of recorder.sessions()) {
        if (tabId !== null && missedUntilMs !== null) void tellFrames('frame/tell-resources', tabId);
      }
    },
    onChange: follow,
    onRecorded: (recorder, session) => badge.touch(recorder, session),
    onRest(recorder, database) {
      void badge.rest();
      void checkTabs(recorder);
      const active = recorder.sessions().map(({ id }) => id);
      void database.then((log) => forgetOldSessions(log, active, Date.now()));
    },
  };
}
