import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentReadingSchema } from '../../../../src/core/schema/consent.ts';
import { consentReading } from '../../../../src/recorder/background/consent/known-consent-items.ts';
import { tcStrings } from '../../../fixtures/consent-tools/tc-strings.ts';

const json = (value: unknown) => JSON.stringify(value);
const encoded = (value: unknown) => encodeURIComponent(json(value));
const base64 = (value: unknown) => Buffer.from(json(value)).toString('base64');

const cookieYes = (action: string, analytics: string) =>
  `consentid:eHl6eHl6eHl6eHl6,consent:${action},action:${action},necessary:yes,functional:no,analytics:${analytics},performance:no`;
const oneTrust = (count: number, groups: string) =>
  `isGpcEnabled=0&datestamp=Sun+Nov+22+2026&version=202405.1.0&interactionCount=${count}&groups=${encodeURIComponent(groups)}&landingPath=NotLandingPage`;
const usercentrics = (action: string, ...statuses: boolean[]) =>
  json({
    controllerId: 'c',
    services: statuses.map((status, id) => ({
      id: `s${id}`,
      status,
      history: [{ action: 'onInitialPageLoad' }, { action }],
    })),
  });

describe.each([
  [
    'vanilla-cookieconsent',
    'cc_cookie',
    [
      [
        encoded({ categories: ['necessary', 'analytics'], services: { necessary: [], analytics: [] } }),
        'granted',
        ['necessary', 'analytics'],
      ],
      [encoded({ categories: ['necessary'], services: { necessary: [], analytics: [] } }), 'denied', ['necessary']],
      [
        encoded({ categories: ['necessary', 'ads'], services: { necessary: [], analytics: [], ads: [] } }),
        'partial',
        ['necessary', 'ads'],
      ],
    ],
  ],
  [
    'klaro',
    'klaro',
    [
      [encoded({ statistics: true }), 'granted', ['statistics']],
      [encoded(encodeURIComponent('')), null, []],
      [encodeURIComponent(encoded({ statistics: false })), 'denied', []],
      [json({ a: true, b: false }), 'partial', ['a']],
    ],
  ],
  [
    'tarteaucitron',
    'tarteaucitron',
    [
      ['!gtag=wait!youtube=wait', 'pending', []],
      ['!gtag=true!youtube=true', 'granted', ['gtag', 'youtube']],
      ['!gtag=false!youtube=false', 'denied', []],
      ['!gtag=true!youtube=wait', 'partial', ['gtag']],
      ['!gtag=false!youtube=wait', 'pending', []],
      ['%21gtag%3Dtrue', 'granted', ['gtag']],
    ],
  ],
  [
    'cookieconsent',
    'cookieconsent_status',
    [
      ['allow', 'granted', []],
      ['deny', 'denied', []],
      ['dismiss', 'granted', []],
      ['toString', null, []],
    ],
  ],
  [
    'orejime',
    'eu-consent',
    [
      [json({ mandatory: true, statistics: false }), 'partial', ['mandatory']],
      [encoded({ statistics: false }), 'denied', []],
    ],
  ],
  [
    'cookieyes',
    'cookieyes-consent',
    [
      [cookieYes('', 'no'), 'pending', ['necessary']],
      [cookieYes('yes', 'yes'), 'partial', ['necessary', 'analytics']],
      [cookieYes('yes', 'no'), 'denied', ['necessary']],
    ],
  ],
  [
    'cookie-notice',
    'cookie_notice_accepted',
    [
      ['true', 'granted', []],
      ['false', 'denied', []],
      ['1', null, []],
    ],
  ],
  [
    'moove',
    'moove_gdpr_popup',
    [
      [encoded({ strict: '1', thirdparty: '1', advanced: '1' }), 'granted', ['strict', 'thirdparty', 'advanced']],
      [encoded({ strict: '1', thirdparty: '0', advanced: '0' }), 'denied', ['strict']],
      [json({ strict: 1, thirdparty: 1, advanced: 0 }), 'partial', ['strict', 'thirdparty']],
    ],
  ],
  [
    'cookiebot',
    'CookieConsent',
    [
      [
        '{stamp:%27x==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1}',
        'partial',
        ['necessary', 'statistics'],
      ],
      [
        "{stamp:'x',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit'}",
        'denied',
        ['necessary'],
      ],
      ['0', 'denied', []],
      ['-1', null, []],
    ],
  ],
  [
    'onetrust',
    'OptanonConsent',
    [
      [oneTrust(1, 'C0001:1,C0002:1,C0004:1'), 'granted', ['C0001', 'C0002', 'C0004']],
      [oneTrust(1, 'C0001:1,C0002:0,C0004:0'), 'denied', ['C0001']],
      [oneTrust(0, 'C0001:1,C0002:1'), 'pending', ['C0001', 'C0002']],
      [encodeURIComponent(oneTrust(2, 'C0001:1,C0002:0,C0004:1')), 'partial', ['C0001', 'C0004']],
      ['isGpcEnabled=0', null, []],
    ],
  ],
  [
    'usercentrics',
    'uc_settings',
    [
      [usercentrics('onAcceptAllServices', true, true), 'granted', ['s0', 's1']],
      [usercentrics('onDenyAllServices', true, false), 'denied', ['s0']],
      [usercentrics('onUpdateServices', true, false), 'partial', ['s0']],
      [json({ services: [{ id: 'a', status: true, history: [{ action: 'onInitialPageLoad' }] }] }), 'pending', ['a']],
      [json({ services: 7 }), null, []],
    ],
  ],
  [
    'usercentrics',
    'ucData',
    [
      [json({ gcm: { adStorage: 'denied', analyticsStorage: 'granted' } }), 'partial', ['analyticsStorage']],
      [json({ consent: { type: 'IMPLICIT', services: { a: { consent: false } } } }), 'pending', []],
      [json({ consent: { services: { a: { consent: true }, b: { consent: false } } } }), 'partial', ['a']],
    ],
  ],
  [
    'didomi',
    'didomi_token',
    [
      [
        base64({ user_id: '18f', purposes: { enabled: ['cookies', 'ads'], disabled: [] }, vendors: {} }),
        'granted',
        ['cookies', 'ads'],
      ],
      [base64({ user_id: '18f', purposes: { enabled: [], disabled: ['cookies'] }, vendors: {} }), 'denied', []],
      [encodeURIComponent(base64({ purposes: { enabled: ['cookies'], disabled: ['ads'] } })), 'partial', ['cookies']],
      ['bm8gSlNPTiBhdCBhbGw', null, []],
    ],
  ],
  [
    'iab-tcf',
    'euconsent-v2',
    [
      [tcStrings.all, 'granted', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11']],
      [tcStrings.none, 'denied', []],
      [tcStrings.some, 'partial', ['1', '7']],
      ['COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA', 'partial', ['1', '2', '3']],
      ['BOEFEAyOEFEAyAHABDENAI4AAAB9vABAASA', null, []],
    ],
  ],
  [
    'cookie-information',
    'CookieInformationConsent',
    [
      [
        encoded({
          user_uid: 'u',
          consents_approved: ['cookie_cat_necessary', 'cookie_cat_statistic'],
          consents_denied: [],
        }),
        'granted',
        ['cookie_cat_necessary', 'cookie_cat_statistic'],
      ],
      [
        encoded({ consents_approved: ['cookie_cat_necessary'], consents_denied: ['cookie_cat_statistic'] }),
        'denied',
        ['cookie_cat_necessary'],
      ],
    ],
  ],
  [
    'complianz',
    'cmplz_marketing',
    [
      ['allow', 'granted', ['marketing']],
      ['deny', 'denied', []],
      ['', null, []],
    ],
  ],
  [
    'wp-consent-api',
    'wp_consent_statistics-anonymous',
    [
      ['allow', 'granted', ['statistics-anonymous']],
      ['deny', 'denied', []],
    ],
  ],
] as const)('%s: %s', (tool, name, values) => {
  test.each([...values])('%s', (value, state, granted) => {
    expect(consentReading(name, value)).toEqual(state === null ? null : { tool, state, granted });
  });
});

test.each([
  'cmplz_banner-status',
  'cmplz_functional',
  'OptanonAlertBoxClosed',
  'constructor',
  '__proto__',
  'CookieConsent2',
])('%s says nothing of what was chosen', (name) => {
  expect(consentReading(name, 'allow')).toBeNull();
});

const names = [
  'cc_cookie',
  'klaro',
  'tarteaucitron',
  'cookieconsent_status',
  'eu-consent',
  'cookieyes-consent',
  'cookie_notice_accepted',
  'moove_gdpr_popup',
  'CookieConsent',
  'OptanonConsent',
  'uc_settings',
  'ucData',
  'didomi_token',
  'euconsent-v2',
  'CookieInformationConsent',
  'cmplz_marketing',
  'wp_consent_marketing',
];

describe('whatever a page stores under such a name', () => {
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json({ maxDepth: 4 }),
    fc.json({ maxDepth: 3 }).map(encodeURIComponent),
    fc.json({ maxDepth: 3 }).map((text) => Buffer.from(text).toString('base64url')),
    fc.constantFrom(
      '%',
      '%E0%A4%A',
      '{"__proto__":{"a":true}}',
      '{"purposes":{"enabled":"x"}}',
      '[[[',
      'null',
      '{"services":[null]}',
      '['.repeat(50_000),
    ),
  );

  test('makes a reading as agreed, or none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), values, (name, value) => {
        const reading = consentReading(name, value);
        if (reading !== null) expect(consentReadingSchema.parse(reading)).toEqual(reading);
      }),
      { numRuns: 2_000 },
    );
    expect(Reflect.get({}, 'a')).toBeUndefined();
  });

  test.each(['!a=true', '{"a":true,', 'a%25', '[', '{stamp:true,', 'groups=a:1,', 'eyJ'])(
    '%s, five million characters of it, is soon done',
    (part) => {
      const value = part.repeat(5_000_000 / part.length);
      for (const name of names) consentReading(name, value);
    },
  );

  test('gives no more purposes than are kept, and no value for a name', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, true]));
    expect(consentReading('klaro', json(many))?.granted).toHaveLength(100);
    const odd = { 'anna@shop.example': true, [`id${'7'.repeat(12)}`]: true, plain: true };
    expect(consentReading('klaro', json(odd))).toEqual({ tool: 'klaro', state: 'granted', granted: ['plain'] });
  });
});
