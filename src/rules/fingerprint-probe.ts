// Scripts that read so many different things of the browser that it can be recognised by them.
import { defineRule } from '../core/audit/rule.ts';
import { hostOf } from '../core/record/address.ts';
import type { Run, RunProbe } from '../core/schema/run.ts';
import { draft } from './support/draft.ts';
import { forHosts, missingEvidence } from './support/missing-evidence.ts';
import { observed } from './support/observed.ts';
import { probeEvidence } from './support/probe-evidence.ts';
import { differentReadings, singlesOut } from './support/probing.ts';
import { scriptSubject } from './support/subject.ts';
import { isExemptRecipient } from './support/tracking.ts';
import { verdict } from './support/verdict.ts';

export const fingerprintProbe = defineRule({
  id: 'fingerprint-probe',
  title: { sv: 'Skript som läser av webbläsaren', en: 'Script that reads the browser' },
  severity: 'warning',
  regime: 'lek',
  texts: {
    reads: {
      what: {
        sv: 'Ett skript från {host} läste av {different, number} olika egenskaper hos webbläsaren{when, select, before { innan något val hade gjorts} other {}}.',
        en: 'A script of {host} read {different, number} different properties of the browser{when, select, before { before any choice had been made} other {}}.',
      },
      why: {
        sv: 'Så många egenskaper tillsammans är sällan lika i två webbläsare, så besökaren kan kännas igen utan att något sparas. Att läsa dem kräver ett ja, precis som en kaka (EDPB:s riktlinjer 2/2023). Skriptet kan ha ett annat skäl, som skydd mot bedrägeri, så detta kräver bedömning.',
        en: 'So many properties together are seldom alike in two browsers, so the visitor can be recognised with nothing stored. Reading them requires a yes, just as a cookie does (EDPB guidelines 2/2023). The script may have another reason, such as keeping out fraud, so this needs assessment.',
      },
      fix: {
        sv: 'Fråga den som gör skriptet vad läsningarna är till för. Behövs de inte, stäng av dem eller byt skript; annars låt det vänta på ett ja, och skriv om det i policyn.',
        en: 'Ask whoever makes the script what the readings are for. If they are not needed, switch them off or change the script; if they are, let it wait for a yes, and tell of it in the policy.',
      },
    },
  },
  check({ runs, policy }) {
    const isLeftAlone = isExemptRecipient(policy);
    const isOfExempt = ({ requests }: Run, { url }: RunProbe) =>
      requests.some((request) => request.host === hostOf(url ?? '') && isLeftAlone(request));
    const scripts = observed(
      runs,
      (run) => telling(run).filter((probe) => !isOfExempt(run, probe)),
      scriptSubject,
      probeEvidence,
    );
    return verdict(
      scripts.map((seen) => {
        const ofScript = runs.flatMap(telling).filter((probe) => scriptSubject(probe).id === seen.subject.id);
        const documents = [...Map.groupBy(ofScript, placeOf).values()];
        const isEarly = ofScript.some(({ phase }) => phase === 'before-choice');
        return draft('reads', seen, {
          host: seen.subject.name,
          different: Math.max(...documents.map(differentReadings)),
          when: isEarly ? 'before' : 'later',
        });
      }),
      missingEvidence(runs, [...forHosts, 'probing']),
    );
  },
});

/** The readings of scripts that read enough in one document. Without its address nobody knows that it is one script. */
function telling({ probes }: Run): RunProbe[] {
  const known = probes.filter(({ url }) => url !== null);
  return [...Map.groupBy(known, placeOf).values()].filter(singlesOut).flat();
}

function placeOf(probe: RunProbe): string {
  return JSON.stringify([scriptSubject(probe).id, probe.page, probe.frame]);
}
