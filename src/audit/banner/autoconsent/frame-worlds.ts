// A script in a world of its own, in every frame of a page: the page does not see it, and the recorder's hooks do not take
// what it does for the page's own doing.
import { type CDPSession, CDPSessionEvent, type Page } from 'puppeteer';

/** One frame, and the script in it. */
export interface FrameWorld {
  /** Evaluates an expression where the script runs. */
  readonly tell: (expression: string) => Promise<void>;
  /** What an expression gives in the page's own world; null where it cannot be evaluated. */
  readonly askPage: (expression: string) => Promise<unknown>;
}

export interface WorldScript {
  /** Run once in every frame, also in those that come later. `globalThis.tellKakvakt(text)` calls `onText`. */
  readonly source: string;
  readonly onText: (text: string, world: FrameWorld) => void;
}

const worldName = 'kakvakt-choice';
const bindingName = 'tellKakvakt';

/** Answers with a function that lets go of the page; what the script began goes on. */
export async function openFrameWorlds(page: Page, script: WorldScript): Promise<() => Promise<void>> {
  const session = await page.createCDPSession();
  await enterFrames(session, script);
  return () => session.detach().catch(() => undefined);
}

/** A session tells of the frames of one process; those of others have sessions of their own below it. */
async function enterFrames(session: CDPSession, { source, onText }: WorldScript): Promise<void> {
  const worlds = new Map<number, FrameWorld>();
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    const world = worlds.get(executionContextId);
    if (name === bindingName && world !== undefined) onText(payload, world);
  });
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { isDefault, frameId } = context.auxData ?? {};
    if (isDefault === true && typeof frameId === 'string') void enter(frameId, context.id).catch(() => undefined);
  });
  session.on(CDPSessionEvent.SessionAttached, (child) => {
    void enterFrames(child, { source, onText }).catch(() => undefined);
  });
  await session.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: true,
    filter: [{ type: 'iframe' }, { exclude: true }],
  });
  // Tells of the documents that are there by now, too.
  await session.send('Runtime.enable');

  async function enter(frameId: string, pageContext: number): Promise<void> {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName });
    worlds.set(executionContextId, {
      tell: async (expression) => void (await evaluate(expression, executionContextId)),
      askPage: (expression) => evaluate(expression, pageContext).catch(() => null),
    });
    await evaluate(source, executionContextId);
  }

  async function evaluate(expression: string, contextId: number): Promise<unknown> {
    const options = { expression, contextId, awaitPromise: true, returnByValue: true };
    const { result } = await session.send('Runtime.evaluate', options);
    return result.value;
  }
}
