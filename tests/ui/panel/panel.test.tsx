// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Locale } from '../../../src/core/schema/text.ts';
import { rules } from '../../../src/rules/index.ts';
import type { PanelAction } from '../../../src/ui/panel/panel-actions.ts';
import { PanelPage } from '../../../src/ui/panel/panel-page.tsx';
import { panelView } from '../../../src/ui/panel/panel-view.ts';
import { panelStates } from '../../helpers/panel-document.tsx';

afterEach(() => render(null, document.body));

function show(name: string, locale: Locale = 'sv') {
  const state = panelStates[name];
  if (!state) throw new Error(`The panel has no state "${name}"`);
  const onAction = vi.fn<(action: PanelAction) => void>();
  const onLanguage = vi.fn<(locale: Locale) => void>();
  render(<PanelPage view={panelView(state, locale, rules)} actions={{ onAction, onLanguage }} />, document.body);
  return { onAction, onLanguage };
}

const text = () => document.body.textContent ?? '';
const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('.card .buttons button')];

describe('the panel', () => {
  test.each<[string, string, readonly PanelAction[]]>([
    ['another site', 'Den här sidan granskas inte.', []],
    ['failed', 'Inspelningen gick inte att läsa.', [{ do: 'look-again' }]],
    ['intro', 'Granska steg för steg', [{ do: 'begin' }]],
    ['the site alone', 'Granska steg för steg', [{ do: 'grant' }, { do: 'begin' }]],
    ['ready', 'Steg 1: besök webbplatsen utan att svara', [{ do: 'clear' }]],
    ['clearing', 'Rensar', []],
    ['not cleared', 'Allt gick inte att rensa', [{ do: 'clear' }, { do: 'go-on' }, { do: 'grant' }]],
    [
      'cleared partly',
      'Webbplatsen är rensad, men inte andras kakor',
      [{ do: 'clear' }, { do: 'go-on' }, { do: 'grant' }],
    ],
    ['loading', 'Vänta lite', []],
    ['nothing to choose', 'Besök gärna fler sidor, men svara inte i rutan', [{ do: 'finish' }]],
    [
      'chosen by mistake',
      'Besök gärna fler sidor, men svara inte i rutan',
      [{ do: 'repeat', scenario: 'ignore' }, { do: 'finish' }],
    ],
    ['say no', 'Svara nej i webbplatsens ruta', [{ do: 'mark', choice: 'reject' }, { do: 'finish' }]],
    [
      'said yes instead',
      'Svara nej i webbplatsens ruta',
      [{ do: 'repeat', scenario: 'reject' }, { do: 'mark', choice: 'reject' }, { do: 'finish' }, { do: 'undo-mark' }],
    ],
    ['noticed', 'Noterat: du svarade ja', []],
    ['more pages', 'Besök gärna fler sidor', [{ do: 'finish' }, { do: 'undo-mark' }]],
    ['take it back', 'Ta nu tillbaka ditt ja på webbplatsen', [{ do: 'mark', choice: 'withdraw' }, { do: 'finish' }]],
    ['tab closed', 'Steget bröts', [{ do: 'repeat', scenario: 'reject' }]],
    ['done', 'Klart. Så här blev det', [{ do: 'open-report' }]],
  ])('%s: says “%s”, and offers %j', (name, heading, actions) => {
    const { onAction } = show(name);
    expect(document.querySelector('h1')?.textContent).toBe(heading);
    for (const button of buttons()) button.click();
    expect(onAction.mock.calls.map(([action]) => action)).toEqual(actions);
  });

  test.each([
    ['ready', '14 kakor från 5dportalen.se'],
    ['ready', 'annonsnatet.test (3) och videoplattan.test (2)'],
    ['ready', 'loggas du ut'],
    ['the site alone', 'Andras kakor går då varken att se eller att ta bort'],
    ['not cleared', 'Kakvakt fick inte lov att rensa det'],
    ['waiting', 'väntar tills inget mer händer'],
    ['noticed', 'samtyckesverktyget sade det'],
    ['more pages', 'markerat för hand'],
    ['the recorder was restarted', 'Webbläsaren startade om inspelningen'],
    ['the recorder was restarted', 'Granskningen pågår i en annan flik.'],
    ['page error', 'Sidan svarade med ett fel'],
    ['said yes instead', 'ångra markeringen om den blev fel'],
  ])('%s: says “%s”', (name, said) => {
    show(name);
    expect(text()).toContain(said);
  });

  test('shows where in the walk the visitor is, also to who does not see it', () => {
    show('say no');
    const steps = [...document.querySelectorAll('.steps li')];
    expect(steps.map(({ textContent }) => textContent?.trim())).toEqual([
      'Välj ingenting (klart)',
      'Svara nej (pågår)',
      'Svara ja (återstår)',
      'Ta tillbaka ditt ja (om du vill) (frivilligt)',
    ]);
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null, null]);
  });

  test('offers each finished step again, and the one that is not asked for', () => {
    const { onAction } = show('done');
    for (const button of document.querySelectorAll<HTMLButtonElement>('.steps button')) button.click();
    expect(onAction.mock.calls.map(([action]) => ('scenario' in action ? action.scenario : action.do))).toEqual([
      'ignore',
      'reject',
      'accept',
      'withdraw',
    ]);
  });

  test('puts the visits side by side', () => {
    show('done');
    expect([...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent)).toEqual([
      'Väljer inget',
      'Säger nej',
      'Säger ja',
    ]);
    const [ignored, rejected] = [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    );
    expect(ignored?.[1]).toBe('–');
    expect(Number(rejected?.[1])).toBeGreaterThan(0);
  });

  test('shows hostile names as text', () => {
    show('with a hostile name');
    expect(document.querySelector('b')).toBeNull();
    expect(text()).not.toContain('\u202e');
  });

  test('switches the language', () => {
    const { onLanguage } = show('intro');
    document.querySelector<HTMLButtonElement>('[lang="en"]')?.click();
    expect(onLanguage).toHaveBeenCalledExactlyOnceWith('en');
  });
});
