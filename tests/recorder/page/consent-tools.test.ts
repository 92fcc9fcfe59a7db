import { afterEach, describe, expect, test, vi } from 'vitest';
import { toolEvents } from '../../../src/recorder/page/consent-tools.ts';

afterEach(() => vi.unstubAllGlobals());

const groups = ['C0001', 'C0002', 'C0004'].map((OptanonGroupId) => ({ OptanonGroupId }));
const oneTrust = (isClosed: boolean) => ({
  OneTrust: { IsAlertBoxClosed: () => isClosed, GetDomainData: () => ({ Groups: groups }) },
});
const cookiebot = (hasResponse: boolean, statistics: boolean) => ({
  Cookiebot: {
    hasResponse,
    consent: { necessary: true, statistics, marketing: false, method: 'explicit', stamp: 'x' },
  },
});
const complianz = (granted: string) => ({ cmplz_has_consent: (category: string) => category === granted });
const cookieInformation = (granted: string) => ({
  CookieInformation: { getConsentGivenFor: (category: string) => category === granted },
});
const vanilla = (acceptType: string, acceptedCategories: string[], rejectedCategories: string[]) => ({
  CookieConsent: { getUserPreferences: () => ({ acceptType, acceptedCategories, rejectedCategories }) },
});

describe.each([
  [
    'vanilla-cookieconsent',
    'cc:onConsent',
    vanilla('all', ['necessary', 'ads'], []),
    {},
    ['necessary ads', '', 'granted'],
  ],
  ['vanilla-cookieconsent', 'cc:onChange', vanilla('custom', ['necessary'], ['ads']), {}, ['necessary', 'ads', '']],
  ['vanilla-cookieconsent', 'cc:onFirstConsent', {}, { cookie: { categories: ['ads'] } }, ['ads', '', '']],
  [
    'tarteaucitron',
    'tac.consent_updated',
    { tarteaucitron: { state: { gtag: true, youtube: false } } },
    null,
    ['gtag', 'youtube', ''],
  ],
  ['tarteaucitron', 'tac.consent_updated', { tarteaucitron: { state: {} } }, null, ['', '', 'pending']],
  ['tarteaucitron', 'tac.open_alert', { tarteaucitron: { state: { gtag: true } } }, null, ['gtag', '', 'pending']],
  [
    'complianz',
    'cmplz_status_change',
    complianz('statistics'),
    { category: 'statistics', value: 'allow' },
    ['statistics', 'preferences marketing', ''],
  ],
  [
    'complianz',
    'cmplz_fire_categories',
    complianz(''),
    { categories: [] },
    ['', 'preferences statistics marketing', 'default'],
  ],
  [
    'cookieyes',
    'cookieyes_consent_update',
    {},
    { accepted: ['necessary', 'analytics'], rejected: ['ads'] },
    ['necessary analytics', 'ads', ''],
  ],
  ['cookie-notice', 'setCookieNotice', {}, { value: 'accept' }, ['', '', 'granted']],
  ['cookie-notice', 'setCookieNotice', {}, { value: 'false' }, ['', '', 'denied']],
  ['cookiebot', 'CookiebotOnAccept', cookiebot(true, true), null, ['necessary statistics', 'marketing', '']],
  [
    'cookiebot',
    'CookiebotOnConsentReady',
    cookiebot(false, false),
    null,
    ['necessary', 'statistics marketing', 'pending'],
  ],
  ['onetrust', 'OneTrustGroupsUpdated', oneTrust(true), ['C0001', 'C0002'], ['C0001 C0002', 'C0004', '']],
  ['onetrust', 'OneTrustGroupsUpdated', oneTrust(false), ['C0001'], ['C0001', 'C0002 C0004', 'pending']],
  ['onetrust', 'consent.onetrust', {}, ['C0001', 'C0002'], ['C0001 C0002', '', 'unknown']],
  ['usercentrics', 'UC_UI_CMP_EVENT', {}, { source: 'button', type: 'ACCEPT_ALL' }, ['', '', 'granted']],
  ['usercentrics', 'UC_UI_CMP_EVENT', {}, { type: 'DENY_ALL' }, ['', '', 'denied']],
  ['usercentrics', 'UC_UI_CMP_EVENT', {}, { type: 'SAVE' }, ['', '', 'unknown']],
  ['usercentrics', 'UC_UI_CMP_EVENT', {}, { type: 'CMP_SHOWN' }, ['', '', 'pending']],
  ['usercentrics', 'UC_UI_CMP_EVENT', {}, { type: 'IMPRINT_LINK' }, null],
  ['usercentrics', 'UC_CONSENT', {}, { consent: { status: 'SOME_ACCEPTED', type: 'EXPLICIT' } }, ['', '', 'partial']],
  ['usercentrics', 'UC_CONSENT', {}, { consent: { status: 'ALL_DENIED', type: 'IMPLICIT' } }, ['', '', 'pending']],
  [
    'cookie-information',
    'CookieInformationConsentGiven',
    cookieInformation('cookie_cat_statistic'),
    null,
    ['cookie_cat_statistic', 'cookie_cat_functional cookie_cat_marketing', ''],
  ],
] as const)('%s: %s', (tool, event, globals, detail, told) => {
  test('is read', () => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const read = toolEvents.find((one) => one.tool === tool && one.events.includes(event))?.read(detail, event);
    const found = read && [lines(read.granted), lines(read.denied), read.state];
    expect(found).toEqual(told);
  });
});

test('a tool that is not there, or throws, is no error of ours', () => {
  const thrower = new Proxy(() => undefined, {
    get: () => {
      throw new Error('hostile');
    },
    ownKeys: () => {
      throw new Error('hostile');
    },
  });
  for (const globals of [undefined, thrower]) {
    for (const name of [
      'CookieConsent',
      'tarteaucitron',
      'Cookiebot',
      'OneTrust',
      'CookieInformation',
      'cmplz_has_consent',
    ])
      vi.stubGlobal(name, globals);
    for (const detail of [undefined, null, 7, 'text', {}, thrower]) {
      for (const { events, read } of toolEvents)
        for (const event of events) expect(() => read(detail, event)).not.toThrow();
    }
  }
});

function lines(names: string): string {
  return names.trim().replaceAll('\n', ' ');
}
