// The mark of the first contact with another site.
import { recipientSite } from '../../core/classify/recipient-site.ts';
import type { RunRequest } from '../../core/schema/run.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { capitalised } from './item-words.ts';
import type { Drawn, Words } from './line-mark.ts';

export function contactMark({ atMs, phase, declared }: RunRequest, name: string): Drawn {
  return {
    atMs,
    kind: 'contact',
    side: 'below',
    isNamed: declared === 'named',
    fate: 'kept',
    isEarly: false,
    isBeforeChoice: phase === 'before-choice',
    name,
  };
}

export function contactWords(request: RunRequest, name: string, { t, offset }: Translator): Words {
  const { atMs, phase, declared } = request;
  const site = recipientSite(request);
  const coverage = t(declared === 'named' ? 'coverage.named' : 'coverage.none');
  return {
    facts: [offset(atMs), name === site ? t('line.contacted') : site, coverage].join(' · '),
    sentence: t('line.contact', {
      phase: capitalised(t(`phase.${phase}`)),
      time: offset(atMs),
      site: name === site ? site : `${name} (${site})`,
      coverage,
    }),
    anchor: anchor('contact', name),
  };
}
