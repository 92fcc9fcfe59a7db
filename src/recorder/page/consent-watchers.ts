// Consent tools that tell nobody but those who ask them to.
import { createFirstTime } from './first-time.ts';
import { answer, answersIn, member, type Names, namesIn, pageGlobal, yesOrNo } from './page-values.ts';

type Tell = (tool: string, what: string, names: Names) => void;

const { create } = Object;

/** Asks those that are ready, once each. A tool must not be made by our asking: klaro makes what it is asked for. */
export function createWatchers(tell: Tell): () => void {
  const isNew = createFirstTime();

  function meetKlaro(): void {
    const manager = answer(pageGlobal('klaro'), 'getManager');
    if (!isNew(manager)) return;
    // Without a prototype: what a page puts on Object.prototype is not what klaro calls.
    const watcher: { update?: unknown } = create(null);
    watcher.update = (_manager: unknown, what: unknown) => {
      if (what !== 'saveConsents') return;
      const required = (name: string) => member(answer(manager, 'getService', name), 'required') === true;
      const names = answersIn(member(manager, 'consents'), (value, name) =>
        typeof value !== 'boolean' || required(name) ? undefined : value,
      );
      tell('klaro', 'saveConsents', names);
    };
    answer(manager, 'watch', watcher);
  }

  function meetOrejime(): void {
    const manager = member(pageGlobal('orejime'), 'manager');
    if (!isNew(manager)) return;
    answer(manager, 'on', 'update', (_changed: unknown, consents: unknown) =>
      tell('orejime', 'update', answersIn(consents, yesOrNo)),
    );
  }

  function meetDidomi(): void {
    const tool = pageGlobal('Didomi');
    if (typeof member(tool, 'on') !== 'function' || !isNew(tool)) return;
    answer(tool, 'on', 'consent.changed', () => {
      const purposes = member(answer(tool, 'getUserConsentStatusForAll'), 'purposes');
      tell('didomi', 'consent.changed', {
        granted: namesIn(member(purposes, 'enabled')),
        denied: namesIn(member(purposes, 'disabled')),
      });
    });
  }

  return () => {
    meetKlaro();
    meetOrejime();
    meetDidomi();
  };
}
