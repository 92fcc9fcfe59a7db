// What each number means where a scenario was visited again and again.
import { describe, expect, it, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { ofFullestVisits } from '../../../src/report/view/fullest-visits.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import { seenIn } from '../../../src/report/view/seen-in.ts';
import { rules } from '../../../src/rules/index.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { repeatedReport, reportOf } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';

const sv = translator('sv');
const viewOf = (...visits: readonly RunBuilder[]) =>
  reportView(
    reportOf(
      visits.map((visit) => visit.build()),
      policy().build(),
    ),
    rules,
    sv,
  );
const round = (number: number) => run().scenario('ignore').repetition(number, 2);

test('what is added up is taken from the fullest visit of each scenario', () => {
  const [first, second, other] = [round(1).build(), round(2).build(), run().scenario('accept').build()];
  const seen = [first, second, second, other].map((visit) => ({ run: visit }));
  expect(ofFullestVisits(seen).map((one) => one.run)).toEqual([second, second, other]);
  expect(ofFullestVisits([{ run: first }, { run: second }], (one) => (one.run === first ? 5 : 1))).toEqual([
    { run: first },
  ]);
  expect(ofFullestVisits([])).toEqual([]);
});

test('seen k of N within each scenario', () => {
  const [first, second, other] = [round(1).build(), round(2).build(), run().scenario('accept').build()];
  expect(seenIn([second, second], [first, second, other])).toEqual([
    { visit: first, seen: 1, of: 2 },
    { visit: other, seen: 0, of: 1 },
  ]);
});

describe('a report of repeated visits', () => {
  it('says of each finding in how many visits it was seen, and marks what is not seen each time', () => {
    const view = reportView(repeatedReport(), rules, sv);
    const all = view.findings.groups.flatMap(({ findings }) => findings);
    expect(all.find(({ subject }) => subject === '_ma')?.stability).toBe('sågs i 12 av 12 besök');
    expect(all.find(({ subject }) => subject === '_ma_ref')?.stability).toBe('inte varje gång: sågs i 1 av 3 besök');
    // What was not seen was not seen in any visit: nothing to count.
    expect(all.find(({ subject }) => subject === 'wp-postpass_*')?.stability).toBeNull();
  });

  it('tells which visit a piece of evidence is from', () => {
    const [group] = viewOf(round(1), round(2).cookie('a')).findings.groups;
    expect(group?.findings[0]?.evidence.map(({ when }) => when)).toEqual([
      'Väljer inget, besök 2 av 2 · före valet · 0,3 s',
    ]);
  });

  it('draws one line for each scenario, and marks what only some visits show', () => {
    const { rows } = viewOf(round(1).cookie('a'), round(2).cookie('a').cookie('b')).line;
    expect(rows).toHaveLength(1);
    expect(rows[0]?.summary).toBe('2 saker lagrades, och inget val gjordes. Räknat över två besök, varje sak en gång.');
    expect(rows[0]?.marks.map(({ name, facts }) => [name, facts.includes('inte varje gång')])).toEqual([
      ['a', false],
      ['b', true],
    ]);
  });

  it('says in how many visits the choice was made, and went wrong', () => {
    const view = reportView(repeatedReport(), rules, sv);
    const refused = view.line.rows.find(({ scenario }) => scenario === 'reject');
    expect(refused?.summary).toContain('Valet gjordes i 2 av 3 besök.');
    expect(view.headline.caveats.map(({ text }) => text)).toContain(
      'Säger nej: Valet kunde inte göras. Det hände i 1 av 3 besök.',
    );
  });

  it('does not grow with each round', () => {
    const told = (visit: RunBuilder) => visit.cookie('a').request('https://t.test/1').request('https://t.test/2');
    const once = viewOf(told(run()));
    const twice = viewOf(told(round(1)), told(round(2)));
    expect(twice.figures).toEqual(once.figures);
    expect(twice.headline).toEqual(once.headline);
    expect(twice.contacts.tables[0]?.rows).toEqual(once.contacts.tables[0]?.rows);
  });

  it('says of an item in which scenarios not every visit showed it', () => {
    const [cookies] = viewOf(round(1), round(2).cookie('a'), run().scenario('accept').cookie('a')).items.tables;
    expect(cookies?.rows[0]?.cells[2]?.details).toEqual(['Väljer inget (1 av 2 besök) och Säger ja']);
  });
});
