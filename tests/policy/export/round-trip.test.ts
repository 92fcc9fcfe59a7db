import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Declaration, declarationSchema } from '../../../src/core/schema/declaration.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { exportFormats } from '../../../src/policy/export/export-format.ts';
import { exportPolicy, sayableOf } from '../../../src/policy/export/export-policy.ts';
import { withIds } from '../../../src/policy/import/policy-of-findings.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { imported } from '../import/import-fixture.ts';

const host = fc.constantFrom('shop.test', 'measure.example', '*.ads.example', 'localhost', 'shop.example');
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom("it's", '\\', "\\'", '<?php', '?>', '$x {$y}', ' a '),
);
const name = fc.oneof(
  fc.record({ exact: fc.oneof(text, fc.constantFrom('_ma', 'a*b', '_ma_*', '{x}', 'a\nb')) }),
  fc.record({ prefix: fc.constantFrom('_ma_', 'a*', '{', '\\') }),
  fc.record({ pattern: fc.constantFrom('_ma_*', '*_ma', 'a*b', 'abc', 'a**', 'id{digits}', '\\*x', '{uuid}') }),
);
const seconds = fc.oneof(fc.integer({ min: 1, max: 40_000_000 }), fc.constantFrom(0.5, 1e30, 86_400, 3600));
const duration = fc.oneof(
  fc.constantFrom(
    { kind: 'session' },
    { kind: 'until-deleted' },
    { kind: 'unknown' },
    { kind: 'range', fromSeconds: 0, toSeconds: 9 },
  ),
  fc.record({ kind: fc.constantFrom('seconds', 'sliding'), seconds }),
);
const words = fc.record({
  sv: fc.oneof(fc.constant('Räknar besök.'), text),
  en: fc.oneof(fc.constant('Counts visits.'), text),
});
const common = {
  id: fc.constant('any'),
  statement: fc.constant(null),
  depth: fc.constant('named'),
  purpose: fc.constantFrom('necessary', 'preferences', 'statistics', 'marketing', 'other', 'unknown'),
  consent: fc.constantFrom(
    { kind: 'required' },
    { kind: 'unknown' },
    { kind: 'exempt', exemption: 'security', reason: { sv: 'skäl', en: 'reason' } },
  ),
  provider: fc.option(text),
};
const optional = {
  purposeText: words,
  audience: fc.constantFrom('all', 'member', 'administrator'),
  toConfirm: fc.constant(['purpose']),
};
const stored = { ...common, ...optional, duration, name, domain: fc.option(host) };
const requiredOfAll = ['id', 'kind', 'statement', 'depth', 'purpose', 'consent', 'provider'] as const;
const declaration: fc.Arbitrary<Declaration> = fc
  .oneof(
    fc.record(
      {
        ...stored,
        kind: fc.constant('cookie'),
        party: fc.constantFrom('first', 'third', null),
        path: fc.constant('/shop'),
      },
      { requiredKeys: [...requiredOfAll, 'duration', 'name', 'domain', 'party'] },
    ),
    fc.record(
      { ...stored, kind: fc.constant('storage'), area: fc.constantFrom('localStorage', 'indexedDB') },
      { requiredKeys: [...requiredOfAll, 'duration', 'name', 'domain', 'area'] },
    ),
    fc.record(
      {
        ...common,
        purposeText: words,
        kind: fc.constant('recipient'),
        domains: fc.array(host, { minLength: 1, maxLength: 3 }),
        country: fc.constant('SE'),
      },
      { requiredKeys: [...requiredOfAll, 'domains', 'country'] },
    ),
    fc.record({ ...common, kind: fc.constant('pixel'), domain: host }),
  )
  .map((one) => declarationSchema.safeParse(one).data)
  .filter((one) => one !== undefined);
const policies = fc
  .record({
    declarations: fc.array(declaration, { maxLength: 6 }),
    domains: fc.constantFrom<string[]>(['shop.test'], ['shop.test', 'shop.example']),
  })
  .map(({ declarations, domains }) =>
    policy()
      .with({
        site: { name: 'The Shop', domains },
        declarations: declarations.map((one, index) => ({ ...one, id: `entry-${index}` })),
      })
      .build(),
  );

describe.each(exportFormats)('%s', (format) => {
  test('what is written is read back as all that the format can say, and no more', () => {
    fc.assert(
      fc.property(policies, fc.constantFrom<Locale>('sv', 'en'), (one, language) => {
        const sayable = sayableOf(one, format, { language });
        fc.pre(sayable.length > 0);
        const { text: written } = exportPolicy(one, format, { language });
        const back = imported(written, 'auto', language);
        expect(back.format).toBe(format);
        expect(back.declarations).toEqual(withIds(sayable));
      }),
      { numRuns: 400 },
    );
  });

  test('whatever differs from the policy is told', () => {
    fc.assert(
      fc.property(policies, (one) => {
        const { losses } = exportPolicy(one, format, { language: 'sv' });
        for (const declared of one.declarations) {
          const [first] = sayableOf({ ...one, declarations: [declared] }, format, { language: 'sv' });
          const told = losses.find((loss) => loss.declaration === declared)?.fields;
          if (first === undefined) expect(told).toEqual([]);
          else expect(new Set(told?.map((field) => field.split('.')[0]))).toEqual(differing(declared, first));
        }
      }),
    );
  });
});

/** Members of a declaration that say something, and are otherwise in what was written. A name and hosts are there, however spelt. */
function differing(declared: Declaration, written: object): Set<string> {
  const said = Object.entries(declared).filter(
    ([key, value]) => value !== null && !['id', 'name', 'domains'].includes(key),
  );
  const others = said.filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(written, key) ?? null),
  );
  return new Set(others.filter(([key, value]) => key !== 'domain' || value !== 'shop.test').map(([key]) => key));
}
