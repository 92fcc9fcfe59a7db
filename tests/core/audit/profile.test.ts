import { expect, test } from 'vitest';
import { profiles } from '../../../src/core/audit/profile.ts';
import { exemptionSchema } from '../../../src/core/schema/consent-need.ts';
import { profileIdSchema } from '../../../src/core/schema/profile-id.ts';

test('each profile is listed under its own name, with a bound for each exemption', () => {
  expect(Object.keys(profiles)).toEqual(profileIdSchema.options);
  for (const [id, profile] of Object.entries(profiles)) {
    expect(profile.id).toBe(id);
    expect(Object.keys(profile.longestExemptSeconds).toSorted()).toEqual(exemptionSchema.options.toSorted());
  }
});

test.each([
  ['se', 'error', 'info', null, []],
  ['eu', 'warning', 'info', null, []],
  ['fr', 'warning', 'warning', 6, []],
  ['uk', 'warning', 'info', null, ['statistics', 'preferences']],
] as const)('what sets %s apart', (id, rejectMissing, severity, months, exceptedPurposes) => {
  const { guideline, ...profile } = profiles[id];
  expect(profile).toMatchObject({ rejectMissing, exceptedPurposes });
  expect(guideline.severity).toBe(severity);
  expect(guideline.choice?.months ?? null).toBe(months);
});

test('months are as long as they can be', () => {
  const { statistics, statisticsData, choice } = profiles.fr.guideline;
  for (const { months, seconds } of [statistics, statisticsData, choice ?? statistics]) {
    const lengths = Array.from(
      { length: 48 },
      (_, start) => (Date.UTC(2026, start + months) - Date.UTC(2026, start)) / 1000,
    );
    expect(seconds).toBe(Math.max(...lengths));
  }
});

test('the United Kingdom and its islands are at home there, and decided about elsewhere', () => {
  expect([profiles.uk.area.has('GB'), profiles.se.area.has('GB'), profiles.se.adequate.has('GB')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(profiles.se.area.size).toBe(30);
});
