// How each visit was asked, what it answered, and what it got to see: stated, also where nobody looked.
import { describe, expect, it, test } from 'vitest';
import { translator } from '../../../src/i18n/translator.ts';
import { bannerWords } from '../../../src/report/view/banner-words.ts';
import { consentVisits } from '../../../src/report/view/consent-visits.ts';
import { opposesChoice } from '../../../src/report/view/opposes-choice.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import { settlingWords } from '../../../src/report/view/settling-words.ts';
import { rules } from '../../../src/rules/index.ts';
import { policy } from '../../helpers/policy-builder.ts';
import { repeatedReport, reportOf } from '../../helpers/report-fixture.ts';
import { type RunBuilder, run } from '../../helpers/run-builder.ts';
import { someSettling } from '../../helpers/run-defaults.ts';

const sv = translator('sv');
const viewOf = (visit: RunBuilder) => reportView(reportOf([visit.build()], policy().build()), rules, sv);

describe('the banner in words', () => {
  test.each<[string, RunBuilder, string]>([
    ['nobody looked', run(), 'Ingen letade efter en samtyckesruta.'],
    ['none was there', run().look(), 'Ingen samtyckesruta sågs.'],
    [
      'two buttons',
      run().banner({ accept: 'Godkänn', reject: 'Avvisa' }),
      'Rutan hade ”Godkänn” (ja) och ”Avvisa” (nej). Den täckte 20 % av fönstret, och sidan bakom gick att använda.',
    ],
    [
      'a cookie wall',
      run().banner({}, { blocksPage: true, share: 1 }),
      'Rutan hade ingen knapp som gick att förstå. Den täckte 100 % av fönstret, och sidan bakom gick inte att nå.',
    ],
    [
      'the way back that is missing',
      run().look().look({ moment: 'after-choice' }),
      'Ingen samtyckesruta sågs. Efter valet sågs inget sätt att ändra det.',
    ],
  ])('%s', (_what, visit, words) => {
    expect(bannerWords(visit.build(), sv).join(' ')).toBe(words);
  });

  it('tells what lies behind its settings', () => {
    const [, , reject] = repeatedReport().runs.filter(({ scenario }) => scenario === 'reject');
    expect(reject && bannerWords(reject, sv)).toEqual([
      'Rutan hade ”Godkänn alla” (ja), ”Fler val” (inställningar) och ”Stäng” (stäng).',
      'Bakom inställningarna fanns ”Avvisa alla” (nej) och ”Spara valen” (spara).',
      'Den täckte 42 % av fönstret, och sidan bakom gick inte att nå.',
      'Av tre reglage som gick att ändra stod två på ja.',
      'Valet gick att ta upp igen med ”Cookieinställningar”.',
    ]);
  });
});

test.each([
  ['before-choice', 'granted', true],
  ['before-choice', 'pending', false],
  // Agreed to in part may be what needs no yes.
  ['after-reject', 'partial', false],
  ['after-reject', 'denied', false],
  ['after-accept', 'denied', true],
  ['after-accept', 'partial', false],
  ['after-withdrawal', 'granted', true],
  ['after-withdrawal', null, false],
] as const)('%s a signal of %s opposes the choice: %s', (phase, state, opposes) => {
  expect(opposesChoice({ phase, state })).toBe(opposes);
});

describe('what told of consent', () => {
  it('is listed with time, source and what it said, for each visit', () => {
    const visit = run()
      .at(400)
      .signal('consent-mode', { state: 'granted', granted: ['ad_storage'], detail: 'default' })
      .at(900)
      .signal('click', { role: 'reject', detail: 'Nej tack' })
      .build();
    const [scenario] = consentVisits([visit], sv).scenarios;
    expect(scenario?.visits[0]?.signalsLabel).toBe('Signaler om samtycke (2)');
    const rows = scenario?.visits[0]?.signals?.rows ?? [];
    expect(rows.map(({ cells }) => cells.map(({ text, details }) => [text, ...details]))).toEqual([
      [
        ['0,4 s', 'före valet'],
        ['sidan till Google (Consent Mode)', 'default'],
        ['ja till allt', 'ja till ad_storage', 'stämmer inte med valet: före valet'],
      ],
      [['0,9 s', 'före valet'], ['besökaren', 'Nej tack'], ['tryckte på knappen för ”nej”']],
    ]);
  });

  it('marks what contradicts each other', () => {
    const visit = run()
      .choice('accept')
      .at(3000)
      .signal('tool-event', { tool: 'klaro', state: 'denied', denied: ['statistics'] })
      .at(5000)
      .signal('consent-mode', { state: 'granted', granted: ['statistics'] })
      .at(9000)
      .look()
      .build();
    const rows = consentVisits([visit], sv).scenarios[0]?.visits[0]?.signals?.rows ?? [];
    expect(rows.map(({ cells }) => cells[2]?.details)).toEqual([
      expect.arrayContaining(['motsägs av sidan till Google (Consent Mode), som sade ja (5 s)']),
      expect.arrayContaining(['motsägs av Klaro, som sade nej (3 s)']),
    ]);
  });

  it('names the visits that saw another banner', () => {
    const round = (number: number) => run().scenario('ignore').repetition(number, 3);
    const visits = [round(1).look(), round(2).banner({ accept: 'Ja' }), round(3).look()].map((visit) => visit.build());
    const [scenario] = consentVisits(visits, sv).scenarios;
    expect(scenario?.banners.map((words) => words.slice(0, 40))).toEqual([
      'Besök 1 och 3 av 3: Ingen samtyckesruta ',
      'Besök 2 av 3: Rutan hade ”Ja” (ja). Den ',
    ]);
  });

  it('is said to be nothing where nothing told', () => {
    const [scenario] = consentVisits([run().build()], sv).scenarios;
    expect(scenario?.visits).toMatchObject([
      { choices: 'Inget val gjordes.', signals: null, signalsLabel: 'Inga signaler om samtycke sågs.' },
    ]);
  });
});

describe('the choice on the consent line', () => {
  it('names how it is known, and the tool', () => {
    const [row] = viewOf(run().at(2000).choice('accept', { source: 'consent-cookie', tool: 'klaro' })).line.rows;
    expect(row?.choices).toEqual([
      { atMs: 2000, label: 'sade ja', sentence: 'Sade ja, 2 s: samtyckesverktygets kaka säger det (Klaro).' },
    ]);
  });

  it('of an earlier visit stands at the left edge, and says so', () => {
    const earlier = { isEarlier: true, source: 'consent-cookie', tool: 'unheard-of' } as const;
    const [row] = viewOf(run().at(-50).choice('reject', earlier).at(100).cookie('a')).line.rows;
    expect(row?.choices).toEqual([
      {
        atMs: 0,
        label: 'sade nej vid ett tidigare besök',
        sentence: 'Sade nej vid ett tidigare besök: samtyckesverktygets kaka säger det (unheard-of).',
      },
    ]);
  });
});

describe('why a page was left', () => {
  test.each<[Partial<typeof someSettling>, string]>([
    [{}, 'Sidan öppnades: iakttagen 0,5 s, tills inget mer var på gång.'],
    [
      { reason: 'horizon', observedMs: 10_000, heldBy: ['timer', 'channel'], timersLeft: 1 },
      'Sidan öppnades: iakttagen 10 s, så länge en sida iakttas; mer kunde ännu komma; väntade på en timer och en öppen förbindelse; en timer återstod.',
    ],
    [
      { step: 'chosen', reason: 'deadline', observedMs: 30_000, unanswered: ['https://t.test/p'] },
      'Valet gjordes: iakttagen 30 s, tills tidsgränsen; den var inte färdig; utan svar: https://t.test/p.',
    ],
  ])('%j', (settling, words) => {
    expect(settlingWords({ ...someSettling, ...settling }, sv)).toBe(words);
  });

  test.each(['sv', 'en'] as const)('is never said to be rest where time ended it (%s)', (locale) => {
    for (const reason of ['horizon', 'deadline'] as const)
      expect(settlingWords({ ...someSettling, reason }, translator(locale))).not.toMatch(
        /stilla|vila|settled|quiet|rest|inget mer|nothing more/,
      );
  });
});

describe('what a visit got to see', () => {
  const doubts = (visit: RunBuilder) =>
    viewOf(visit).measured.validity.flatMap(({ facts }) =>
      facts.filter(({ isDoubt }) => isDoubt).map(({ name, values }) => `${name}: ${values.join(' ')}`),
    );
  const whole = run().banner({ accept: 'Ja' }).settled();

  test.each<[string, RunBuilder, readonly string[]]>([
    ['everything', whole, []],
    [
      'nothing that anybody looked for',
      run(),
      [
        'Samtyckesruta: ingen letade efter den',
        'Hinder: ingen letade efter något',
        'Bevakad: hur länge sidan iakttogs är inte antecknat',
      ],
    ],
    ['a wall', whole.look({ wall: 'bot' }), ['Hinder: en robotkontroll stod i vägen för sidan']],
    ['an error', whole.status(503), ['Sidan: svarade med ett fel (503)']],
    ['no page', whole.withoutPages(), ['Sidan: ingen sida visades']],
    [
      'a robot’s view',
      whole.environment({ userAgent: 'Mozilla/5.0 HeadlessChrome/156' }),
      [
        'Syns det att det är en robot: webbläsaren uppgav sig vara styrd av ett program: sidan kan ha dolt sin ruta för den',
      ],
    ],
    [
      'its own cookies from before',
      whole.cookie('a', { presentAtStart: true, writesAtMs: [], asksAtMs: [] }),
      ['Kvar från förut: en av webbplatsens kakor fanns redan'],
    ],
    ['a choice not made', whole.scenario('reject'), ['Val: valet som besöket skulle göra gjordes inte']],
    [
      'half of a withdrawal',
      whole.scenario('withdraw').choice('accept'),
      ['Val: Sade ja, 0,4 s: klick på knappen som policyfilen anger. valet som besöket skulle göra gjordes inte'],
    ],
    [
      'a page left while something was to come',
      whole.settled({ reason: 'horizon', timersLeft: 1 }),
      ['mer kunde ännu komma; en timer återstod'],
    ],
    ['a page watched to the end', whole.settled({ reason: 'horizon', heldBy: ['worker'] }), []],
    ['a page left at the limit', whole.settled({ reason: 'deadline' }), ['tills tidsgränsen; den var inte färdig']],
  ])('%s', (_what, visit, expected) => {
    const found = doubts(visit);
    expect(found).toHaveLength(expected.length);
    for (const [index, text] of expected.entries()) expect(found[index]).toContain(text);
  });

  it('leads to the picture of what could not be pressed', () => {
    const { validity } = reportView(repeatedReport(), rules, sv).measured;
    const facts = validity.find(({ id }) => id === 'reject-2')?.facts ?? [];
    expect(facts.find(({ screenshot }) => screenshot !== null)?.screenshot).toEqual({
      href: 'could-not-choose-reject-2.png',
      text: 'Så såg sidan ut',
    });
  });
});
