// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChoiceSource } from '../../../src/core/schema/consent.ts';
import type { Report } from '../../../src/core/schema/report.ts';
import type { Locale } from '../../../src/core/schema/text.ts';
import { rules } from '../../../src/rules/index.ts';
import type { PopupActions } from '../../../src/ui/popup/popup-actions.ts';
import { PopupPage } from '../../../src/ui/popup/popup-page.tsx';
import type { PopupState } from '../../../src/ui/popup/popup-state.ts';
import { popupView } from '../../../src/ui/popup/popup-view.ts';
import { browseReport, emptyReport, hostileReport, troubledReport } from '../../helpers/report-fixture.ts';

const session = { sessionId: 'one', site: '5dportalen.se', hostAccess: 'all-sites', incompleteStart: false } as const;
const visit = (changes: Partial<Extract<PopupState, { kind: 'visit' }>> = {}): PopupState => ({
  kind: 'visit',
  areAllGranted: false,
  session,
  report: browseReport(),
  ...changes,
});

function show(state: PopupState, locale: Locale = 'sv', isProbing: boolean | null = false) {
  const actions = {
    onLanguage: vi.fn(),
    onOpen: vi.fn(),
    onMark: vi.fn(),
    onUndoMark: vi.fn(),
    onGuided: vi.fn(),
    onProbing: vi.fn(),
    onNotice: vi.fn(),
  } satisfies PopupActions;
  render(<PopupPage view={popupView(state, isProbing, locale, rules)} actions={actions} />, document.body);
  return actions;
}

/** As if a signal of the page had told of the choice. */
function noticed(source: ChoiceSource, isEarlier = false): Report {
  const report = browseReport('reject');
  return {
    ...report,
    runs: report.runs.map((run) => ({
      ...run,
      consent: run.consent.map((consent) => ({ ...consent, source, isEarlier })),
    })),
  };
}

const text = () => document.body.textContent ?? '';
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
const names = () => [...document.querySelectorAll('.worst code')].map(({ textContent }) => textContent);

afterEach(() => render(null, document.body));

describe('the popup', () => {
  it('answers for a site where no choice was made', () => {
    show(visit());
    expect(document.querySelector('h1')?.textContent).toBe('11 saker lagrades utan att du hade valt.');
    expect(text()).toContain('9 av dem nämns inte vid namn i policyn.');
    expect([...document.querySelectorAll('.figure dd')].map(({ textContent }) => textContent)).toEqual([
      '11',
      '9',
      '5',
    ]);
    expect(names()).toEqual(['_ma', 'ma.queue', 'wpEmojiSettingsSupports']);
    expect(text()).toContain('… 18 till');
  });

  it.each([
    [false, true],
    [true, false],
  ])('lets readings be counted or not: from %j to %j', (isOn, isWanted) => {
    const actions = show(visit(), 'en', isOn);
    const box = document.querySelector<HTMLInputElement>('input[role=switch]');
    expect(box?.checked).toBe(isOn);
    box?.click();
    expect(actions.onProbing).toHaveBeenCalledExactlyOnceWith(isWanted);
    expect(text()).toContain('Takes effect the next time a page loads.');
  });

  it.each([
    ['the build that always counts', visit(), null],
    ['another site', { kind: 'not-audited', sites: [] } as const, false],
  ])('offers nothing to switch for %s', (_what, state, isProbing) => {
    show(state, 'sv', isProbing);
    expect(document.querySelector('input')).toBeNull();
  });

  it('shows the choice once it is marked', () => {
    show(visit({ report: browseReport('reject') }), 'en');
    expect(document.querySelector('h1')?.textContent).toBe('11 items were stored before you chose.');
    expect(document.querySelector('.choice-label')?.textContent).toBe('said no');
  });

  it('opens the audit, marks a choice and switches language', () => {
    const actions = show(visit());
    button('Öppna granskningen')?.click();
    document.querySelector('details')?.setAttribute('open', '');
    button('Jag sade nej')?.click();
    button('English')?.click();
    expect(actions.onOpen).toHaveBeenCalledOnce();
    expect(actions.onMark).toHaveBeenCalledExactlyOnceWith('reject');
    expect(document.querySelector('details')?.open).toBe(false);
    expect(actions.onLanguage).toHaveBeenCalledExactlyOnceWith('en');
    expect(button('Svenska')?.getAttribute('aria-pressed')).toBe('true');
  });

  it.each([
    ['by hand, and may be taken back', noticed('owner-mark'), /^Sade nej, 2,6 s: markerat för hand\./, true],
    [
      'by a signal, which stays',
      noticed('consent-cookie'),
      /^Sade nej, 2,6 s: samtyckesverktygets kaka säger det\./,
      false,
    ],
    [
      'on an earlier visit',
      noticed('consent-cookie', true),
      /^Ett val från ett tidigare besök gäller: sade nej\./,
      false,
    ],
  ])('says what was chosen: %s', (_how, report, said, canUndo) => {
    const actions = show(visit({ report }));
    expect(document.querySelector('.chosen')?.textContent).toMatch(said);
    expect(button('Ångra markeringen') !== undefined).toBe(canUndo);
    button('Ångra markeringen')?.click();
    expect(actions.onUndoMark).toHaveBeenCalledTimes(Number(canUndo));
    expect(document.querySelector('.mark-choice summary')?.textContent).toBe('Jag valde igen');
  });

  it('offers the mark where nothing was noticed', () => {
    show(visit());
    expect(document.querySelector('.chosen')).toBeNull();
    expect(document.querySelector('.mark-choice summary')?.textContent).toBe('Jag valde just');
  });

  it.each([
    ['an audited site', visit(), false, true],
    ['one that is not recorded yet', { kind: 'not-recorded', site: '5dportalen.se' } as const, false, true],
    ['another site', { kind: 'not-audited', sites: [] } as const, false, false],
    ['the audit build', visit(), null, false],
  ])('leads to the guided audit, or not: %s', (_what, state, isProbing, isOffered) => {
    const actions = show(state, 'sv', isProbing);
    button('Granska steg för steg')?.click();
    expect(actions.onGuided).toHaveBeenCalledTimes(Number(isOffered));
  });

  it('says that it does not audit other sites, and which it does', () => {
    show({ kind: 'not-audited', sites: ['5dportalen.se', 'example.test'] });
    expect(text()).toContain('Den här sidan granskas inte.');
    expect(text()).toContain('Kakvakt har en policy för 5dportalen.se och example.test.');
    expect(button('Öppna granskningen')).toBeUndefined();
  });

  it.each<PopupState>([
    visit({ report: null }),
    visit({ report: emptyReport(0) }),
    { kind: 'not-recorded', site: '5dportalen.se' },
  ])('asks for a reload before anything was seen', (state) => {
    const actions = show(state);
    expect(document.querySelector('h1')?.textContent).toBe('Inget har setts ännu.');
    button('Ladda om')?.click();
    expect(actions.onNotice).toHaveBeenCalledExactlyOnceWith('reload');
  });

  it('asks for a reload where the beginning is missing', () => {
    show(visit({ session: { ...session, incompleteStart: true } }));
    expect(text()).toContain('Början av besöket saknas');
    expect(button('Ladda om')).toBeDefined();
  });

  it('offers to see third parties where it may not yet', () => {
    const actions = show(visit({ session: { ...session, hostAccess: 'site-only' }, report: troubledReport() }));
    button('Visa dem')?.click();
    expect(actions.onNotice).toHaveBeenCalledExactlyOnceWith('grant-access');
    expect([...document.querySelectorAll('.figure dd')].at(-1)?.textContent).toBe('5+');
  });

  it('says from when they are seen, once it may', () => {
    const seen = { ...session, hostAccess: 'site-only' } as const;
    show(visit({ session: seen, areAllGranted: true }));
    expect(text()).toContain('Från och med nästa sida syns även andra webbplatsers kakor och svar.');
    expect(button('Visa dem')).toBeUndefined();
    expect(button('Ladda om')).toBeDefined();
  });

  it('says what could not be decided', () => {
    show(visit({ report: emptyReport() }));
    expect(text()).toContain('Inget sågs under detta besök.');
    expect(text()).toContain('Det gick inte att avgöra allt: policyn nämner inte en enda kaka vid namn');
  });

  it('says when the recording cannot be read', () => {
    show({ kind: 'failed', detail: 'Nobody answered \u001b[31mtab/session' });
    expect(text()).toContain('Inspelningen gick inte att läsa.');
    expect(text()).toContain('Nobody answered \\x1b[31mtab/session');
  });

  it('shows hostile names as text', () => {
    show(visit({ report: hostileReport(), session: { ...session, site: '<b>evil</b>\u202e' } }));
    expect(document.querySelectorAll('b, script, iframe').length).toBe(0);
    expect(text()).toContain('<b>evil</b>\\u{202e}');
    expect(text()).not.toMatch(/\p{C}/u);
  });

  it('tells the consent line in words', () => {
    show(visit());
    expect(text()).toContain('Före valet, 0,7 s: _ma, Mattis Analys, 400 dagar, nämns i policyn');
  });
});
