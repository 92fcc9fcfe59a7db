// The mark of an attempt to store that the browser refused.
import type { Run, RunAttempt } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { capitalised, nameOrNone } from './item-words.ts';
import type { Drawn, Words } from './line-mark.ts';
import type { Once } from './once-each.ts';
import { refusedAnchor } from './refused-table.ts';

export function refusedMark({ run, one: attempt }: Once<RunAttempt>, translator: Translator): Drawn {
  const { atMs, phase, cookie, host } = attempt;
  const isFirst = host === run.site || (host !== null && firstPartyHosts(run).has(host));
  return {
    atMs,
    kind: 'stored',
    side: isFirst ? 'above' : 'below',
    isNamed: false,
    fate: 'refused',
    isEarly: false,
    isBeforeChoice: phase === 'before-choice',
    name: nameOrNone(cookie.name, translator),
  };
}

export function refusedWords({ run, one: attempt }: Once<RunAttempt>, translator: Translator): Words {
  const { atMs, phase, cookie, host } = attempt;
  const { t, offset } = translator;
  return {
    facts: `${offset(atMs)} · ${t('state.refused')}`,
    sentence: t('line.refused', {
      phase: capitalised(t(`phase.${phase}`)),
      time: offset(atMs),
      name: nameOrNone(cookie.name, translator),
      host: host ?? '?',
    }),
    anchor: refusedAnchor({ run, attempt }),
  };
}

const hostsOfRuns = new WeakMap<Run, ReadonlySet<string>>();

function firstPartyHosts(run: Run): ReadonlySet<string> {
  const known = hostsOfRuns.get(run);
  if (known !== undefined) return known;
  const hosts = new Set(run.requests.filter(({ party }) => party === 'first').map(({ host }) => host));
  hostsOfRuns.set(run, hosts);
  return hosts;
}
