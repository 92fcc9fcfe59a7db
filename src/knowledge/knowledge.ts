// All that is known besides what a policy says. Never in the worker or a content script: it is 200 kB.
import type { Knowledge } from '../core/classify/knowledge.ts';
import { hostKnowledge } from './host-knowledge.ts';
import { nameKnowledge } from './name-knowledge.ts';

export const knowledge: Knowledge = { ofHost: hostKnowledge, ofName: nameKnowledge };
