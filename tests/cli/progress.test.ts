import { expect, test } from 'vitest';
import type { AuditStep } from '../../src/audit/audit-options.ts';
import { progress } from '../../src/cli/progress.ts';
import { translator } from '../../src/i18n/translator.ts';

const step: AuditStep = { scenario: 'reject', gpc: false, number: 2, of: 3, doing: 'opening', events: 7 };
const steps: readonly AuditStep[] = [
  step,
  step,
  { ...step, doing: 'settling' },
  { ...step, doing: 'choosing', events: 50 },
];

function shown(output: { isTTY?: boolean; columns?: number }, isQuiet = false): string[] {
  const written: string[] = [];
  const line = progress(
    { ...output, write: (text) => written.push(text) },
    { host: 'shop.test', isQuiet, translator: translator('en') },
  );
  for (const each of steps) line.step(each);
  line.ended({ scenario: 'reject', gpc: false, number: 2, of: 3, elapsedMs: 4210 });
  line.note('Unpacking \u001B[2Jchromium');
  line.end();
  return written;
}

test('a log gets each step once, and no waiting', () => {
  expect(shown({})).toEqual([
    expect.stringMatching(/^2 of 3: .*opens the page\n$/),
    expect.stringMatching(/^2 of 3: .*makes the choice\n$/),
    expect.stringMatching(/^2 of 3: .*done after 4\.2 s\n$/),
    'Unpacking \\x1b[2Jchromium\n',
  ]);
});

test('the visit that sends Global Privacy Control is told apart', () => {
  const written: string[] = [];
  const line = progress(
    { write: (text) => written.push(text) },
    { host: 'shop.test', isQuiet: false, translator: translator('en') },
  );
  line.step({ ...step, scenario: 'ignore', gpc: true });
  expect(written).toEqual(['2 of 3: Makes no choice, with GPC – opens the page\n']);
});

test('a terminal gets one line that goes away', () => {
  const written = shown({ isTTY: true, columns: 70 });
  expect(written).toHaveLength(7);
  expect(written[0]).toMatch(/shop\.test · 2 of 3: .* · 7 events · opens the page$/);
  expect(written.at(-1)).toBe('\r\u001B[2K');
});

test('who wants quiet gets it', () => {
  expect(shown({ isTTY: true }, true)).toEqual([]);
});
