// Lets a rule of autoconsent answer the banner. What it says of its success is not asked: what follows must prove it.
import type { Page } from 'puppeteer';
import type { ChoiceKind } from '../../../core/schema/consent.ts';
import { type FrameWorld, openFrameWorlds } from './frame-worlds.ts';
import { ruleFiles } from './rule-files.ts';
import { type RuleMessage, ruleMessage } from './rule-message.ts';

/** autoconsent knows no way back. */
export type RuleChoice = Exclude<ChoiceKind, 'withdraw'>;

export interface PlayedRule {
  readonly rule: string;
  /** UTC milliseconds, just before it began. */
  readonly atMs: number;
  /** It came to an end, and presses nothing more. */
  readonly hasEnded: boolean;
}

/** The page has settled, so the banner is there; one that comes later is left to our own finder. */
const knownWithinMs = 3_000;
const playedWithinMs = 6_000;

/** It hides nothing, and presses nothing before it is told to. */
const config = JSON.stringify({
  enabled: true,
  autoAction: null,
  enablePrehide: false,
  enableCosmeticRules: false,
  enableHeuristicDetection: false,
  heuristicMode: 'off',
  detectRetries: 0,
  isMainWorld: false,
  logs: { errors: false },
});

/** null where no rule knows the banner, or only one that is not wanted. */
export async function playRule(
  page: Page,
  choice: RuleChoice,
  isWanted: (rule: string) => Promise<boolean>,
): Promise<PlayedRule | null> {
  const { engine, rules } = await ruleFiles();
  const started = Promise.withResolvers<Omit<PlayedRule, 'hasEnded'> | null>();
  const ended = Promise.withResolvers<boolean>();
  const ruleOf = new Map<FrameWorld, string>();
  const lifecycleOf = new Map<FrameWorld, string>();

  const close = await openFrameWorlds(page, {
    source: `globalThis.autoconsentSendMessage = async (message) => tellKakvakt(JSON.stringify(message));\n${engine}`,
    onText: (text, world) => {
      const message = ruleMessage(text);
      // A frame that went away meanwhile needs no answer.
      if (message !== null) hear(message, world).catch(() => undefined);
    },
  });
  try {
    const rule = await within(knownWithinMs, started.promise, null);
    return rule === null ? null : { ...rule, hasEnded: await within(playedWithinMs, ended.promise, false) };
  } finally {
    await close();
  }

  async function hear(message: RuleMessage, world: FrameWorld): Promise<void> {
    switch (message.type) {
      case 'init':
        return say(world, `{ type: 'initResp', config: ${config}, rules: ${rules} }`);
      case 'eval': {
        const result = (await world.askPage(message.code)) ?? false;
        return say(world, JSON.stringify({ type: 'evalResp', id: message.id, result }));
      }
      case 'popupFound':
        // It plays the first one of those that it finds in a frame.
        ruleOf.set(world, ruleOf.get(world) ?? message.cmp);
        return;
      case 'report': {
        const { lifecycle } = message.state;
        if (lifecycleOf.get(world) === lifecycle) return;
        lifecycleOf.set(world, lifecycle);
        return enter(lifecycle, world);
      }
      default:
        message satisfies never;
    }
  }

  async function enter(lifecycle: string, world: FrameWorld): Promise<void> {
    if (lifecycle === 'openPopupDetected') {
      const rule = ruleOf.get(world) ?? '';
      if (!(await isWanted(rule))) return started.resolve(null);
      started.resolve({ rule, atMs: Date.now() });
      return say(world, choice === 'accept' ? `{ type: 'optIn' }` : `{ type: 'optOut' }`);
    }
    if (/^(?:done|opt(?:In|Out)Failed)$/.test(lifecycle)) ended.resolve(true);
    if ([...lifecycleOf.values()].every((one) => one === 'nothingDetected')) started.resolve(null);
  }
}

function say(world: FrameWorld, message: string): Promise<void> {
  return world.tell(`void globalThis.autoconsentReceiveMessage(${message})`);
}

async function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  const { promise: tooLate, resolve } = Promise.withResolvers<T>();
  const timer = setTimeout(() => resolve(otherwise), ms);
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}
