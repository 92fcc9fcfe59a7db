import { expect, test, vi } from 'vitest';
import type { TapHandlers } from '../../../../src/recorder/background/listeners/taps.ts';
import { type Note, noting, tell } from '../../../../src/recorder/background/worker/notes.ts';

function handlers(): TapHandlers {
  const [navigation, document, response, sending, cookie, tabClosed] = Array.from({ length: 6 }, () => vi.fn());
  return { navigation, document, response, sending, cookie, tabClosed } as unknown as TapHandlers;
}

test('what comes before the gate opens is told and noted; what comes after is told', () => {
  const notes: Note[] = [];
  const on = handlers();
  let isOpen = false;
  const first = noting(
    on,
    () => isOpen,
    (note) => notes.push(note),
  );
  first.sending('7', 'a=1');
  isOpen = true;
  first.tabClosed(3);
  expect(notes).toEqual([['sending', '7', 'a=1']]);
  expect(on.sending).toHaveBeenCalledExactlyOnceWith('7', 'a=1');
  expect(on.tabClosed).toHaveBeenCalledExactlyOnceWith(3);
});

test('a note is told again as it was told', () => {
  const on = handlers();
  tell(on, ['sending', '7', 'a=1']);
  expect(on.sending).toHaveBeenCalledExactlyOnceWith('7', 'a=1');
});
