import { respawnedIdentifier } from '../../src/rules/respawned-identifier.ts';
import { ruleTester } from '../helpers/rule-tester.ts';
import { run } from '../helpers/run-builder.ts';

const value = { digest: '0123456789abcdef', length: 16, shape: 'hex' as const, flags: [], identifiers: ['a'] };
const returns = [{ removedAtMs: 500, atMs: 5_000, identifier: 'a' }];
const found = { subject: 'uid@shop.test/', severity: 'error' } as const;
const data = { name: 'uid', kind: 'cookie', from: 'none' };
const deleted = run().cookie('uid', {
  value,
  state: 'deleted',
  removedAtMs: 500,
  endedBy: { cause: 'deleted', writer: null },
});

ruleTester(respawnedIdentifier, {
  quiet: [
    { name: 'an identifier that was deleted and stayed away', runs: [deleted] },
    {
      name: 'an item of other storage that was deleted and stayed away',
      runs: [run().storage('localStorage', 'uid', { value, state: 'deleted' })],
    },
    { name: 'what a declaration exempts', runs: [run().cookie('uid', { value, returns, exempt: true })] },
  ],
  loud: [
    {
      name: 'one that came back on the next page',
      runs: [run().cookie('uid', { value, returns }).opens('https://shop.test/2', 3_000)],
      findings: [{ ...found, message: 'respawned', data, notes: ['Set-Cookie: uid; Path=/; Secure'] }],
    },
    {
      name: 'one that also lay elsewhere',
      runs: [
        run()
          .cookie('uid', { value, returns })
          .storage('localStorage', 'backup', { value })
          .opens('https://shop.test/2', 3_000),
      ],
      findings: [{ ...found, message: 'respawned', data: { ...data, from: 'backup (localStorage)' } }],
    },
    {
      name: 'one that came back in the same page',
      runs: [run().storage('localStorage', 'uid', { value, returns })],
      findings: [
        {
          message: 'rewritten',
          subject: 'uid@https://shop.test/localStorage',
          severity: 'warning',
          data: { name: 'uid', kind: 'localStorage', from: 'none' },
        },
      ],
    },
  ],
  undecided: [
    { name: 'visits in which nothing was deleted', runs: [run().cookie('uid', { value })], missing: ['deletion'] },
    { name: 'a deletion in a recording with a gap', runs: [deleted.gap('truncated')], missing: ['complete-recording'] },
  ],
});
