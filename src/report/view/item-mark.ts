// The mark of a stored item on the consent line.
import { isEarly } from '../../core/classify/is-early.ts';
import { itemKey } from '../../core/classify/item-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { anchor } from './anchor.ts';
import { coverageWords, itemSentence, lifetime, nameOrNone } from './item-words.ts';
import type { Drawn, Words } from './line-mark.ts';
import { isNamed, nameOf, type Stored } from './stored-items.ts';
import { type Organisations, whoStored } from './who.ts';

export function itemMark(item: Stored, translator: Translator): Drawn {
  return {
    atMs: item.setAtMs,
    kind: 'stored',
    side: item.party === 'first' ? 'above' : 'below',
    isNamed: isNamed(item),
    fate: item.state === 'deleted' ? 'removed' : 'kept',
    isEarly: isEarly(item),
    isBeforeChoice: item.phase === 'before-choice',
    name: nameOrNone(nameOf(item), translator),
  };
}

export function itemWords(item: Stored, known: Organisations, translator: Translator): Words {
  const facts = [translator.offset(item.setAtMs), lifetime(item, translator), coverageWords(item, translator)];
  return {
    facts: facts.filter((fact) => fact !== null).join(' · '),
    sentence: itemSentence(item, whoStored(item, known), translator),
    anchor: anchor('item', itemKey(item)),
  };
}
