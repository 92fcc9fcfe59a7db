import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownName, NamedThing } from '../../src/core/classify/name-knowledge.ts';
import { nameKnowledge } from '../../src/knowledge/name-knowledge.ts';

type Row = [
  name: string,
  platform: string | null,
  purposes: string,
  confidence: KnownName['confidence'],
  more?: Partial<NamedThing>,
];

const site = 'shop.test';
const ownCookie: NamedThing = { area: 'cookie', name: '', host: site, writer: null, party: 'first' };
const at = (host: string): Partial<NamedThing> => ({ host, party: 'third' });
const by = (writer: string): Partial<NamedThing> => ({ writer });
const kept = (area: NamedThing['area']): Partial<NamedThing> => ({ area });
const ask = (name: string, more: Partial<NamedThing> = {}) => nameKnowledge({ ...ownCookie, ...more, name });
const functional = 'necessary or preferences';

describe('from our own list', () => {
  test.each<Row>([
    // WordPress, and what it is extended with
    ['wordpress_test_cookie', 'WordPress', 'necessary', 'sure'],
    ['wordpress_logged_in_9f86d081884c7d65', 'WordPress', 'necessary', 'sure'],
    ['wordpress_sec_9f86d081884c7d65', 'WordPress', 'necessary', 'sure'],
    ['wordpress_9f86d081884c7d65', 'WordPress', 'necessary', 'likely'],
    ['wp-settings-1', 'WordPress', 'preferences', 'sure'],
    ['wp-settings-time-1', 'WordPress', 'preferences', 'sure'],
    ['comment_author_email_9f86d081', 'WordPress', 'preferences', 'sure'],
    ['wp-postpass_9f86d081', 'WordPress', 'necessary', 'sure'],
    ['wpEmojiSettingsSupports', 'WordPress', 'preferences', 'sure', kept('sessionStorage')],
    ['WP_DATA_USER_1', 'WordPress', 'preferences', 'sure', kept('localStorage')],
    ['pll_language', 'Polylang', 'preferences', 'sure'],
    ['wp-wpml_current_language', 'WPML', 'preferences', 'sure'],
    ['tk_ai', 'Jetpack', 'statistics', 'sure'],
    ['_lscache_vary', 'LiteSpeed Cache', 'necessary', 'sure'],
    ['wfwaf-authcookie-9f86', 'Wordfence', 'necessary', 'sure'],
    // shops and courses
    ['woocommerce_cart_hash', 'WooCommerce', 'necessary', 'sure'],
    ['woocommerce_items_in_cart', 'WooCommerce', 'necessary', 'sure'],
    ['wp_woocommerce_session_9f86d081', 'WooCommerce', 'necessary', 'sure'],
    ['wc_cart_hash_9f86d081', 'WooCommerce', 'necessary', 'sure', kept('localStorage')],
    ['wc_fragments_9f86d081', 'WooCommerce', 'necessary', 'sure', kept('sessionStorage')],
    ['storeApiNonce', 'WooCommerce', 'necessary', 'sure', kept('localStorage')],
    ['storeApiCartData', 'WooCommerce', 'necessary', 'sure', kept('localStorage')],
    ['wc-blocks_dismissed_notices', 'WooCommerce', 'preferences', 'likely', kept('localStorage')],
    ['woocommerce_recently_viewed', 'WooCommerce recently viewed products', 'preferences', 'sure'],
    ['sbjs_migrations', 'WooCommerce order attribution', 'statistics', 'sure'],
    ['sbjs_udata', 'WooCommerce order attribution', 'statistics', 'sure'],
    ['sbjs_first', 'WooCommerce order attribution', 'statistics', 'likely', kept('localStorage')],
    ['lp_session_guest', 'LearnPress', 'necessary', 'sure'],
    ['learndash_timer_cookie_12_34', 'LearnDash', 'necessary', 'sure'],
    ['__kla_id', 'Klaviyo', 'marketing', 'sure'],
    ['_shopify_y', 'Shopify', 'statistics', 'sure'],
    // servers
    ['PHPSESSID', 'PHP', 'necessary', 'sure'],
    ['JSESSIONID', 'Java', 'necessary', 'sure'],
    ['ASP.NET_SessionId', 'ASP.NET', 'necessary', 'sure'],
    ['.AspNetCore.Antiforgery.w5W7x28NAIs', 'ASP.NET', 'necessary', 'sure'],
    ['__cf_bm', 'Cloudflare', 'necessary', 'sure'],
    ['_cfuvid', 'Cloudflare', 'necessary', 'sure'],
    ['AWSALBCORS', 'Amazon Web Services', 'necessary', 'sure'],
    ['aws-waf-token', 'Amazon Web Services', 'necessary', 'sure'],
    ['SERVERID', 'HAProxy', 'necessary', 'likely'],
    ['bm_sz', 'Akamai', 'necessary', 'sure'],
    // payments
    ['__stripe_mid', 'Stripe', 'necessary', 'sure'],
    ['__stripe_sid', 'Stripe', 'necessary', 'sure'],
    ['m', 'Stripe', 'necessary', 'sure', at('m.stripe.com')],
    ['ts_c', 'PayPal', 'necessary', 'sure', at('paypal.com')],
    // memory of the choice
    ['cc_cookie', 'vanilla-cookieconsent', 'necessary', 'sure'],
    ['klaro', 'Klaro', 'necessary', 'sure'],
    ['klaro', 'Klaro', 'necessary', 'likely', kept('localStorage')],
    ['tarteaucitron', 'tarteaucitron', 'necessary', 'sure'],
    ['cookieconsent_status', 'Osano Cookie Consent', 'necessary', 'sure'],
    ['eu-consent', 'Orejime', 'necessary', 'sure'],
    ['cookie_notice_accepted', 'Cookie Notice', 'necessary', 'sure'],
    ['moove_gdpr_popup', 'GDPR Cookie Compliance', 'necessary', 'sure'],
    ['cookieyes-consent', 'CookieYes', 'necessary', 'sure'],
    ['cookielawinfo-checkbox-analytics', 'CookieYes', 'necessary', 'sure'],
    ['cmplz_marketing', 'Complianz', 'necessary', 'sure'],
    ['cmplz_banner-status', 'Complianz', 'necessary', 'sure'],
    ['CookieConsent', 'Cookiebot', 'necessary', 'sure'],
    ['OptanonConsent', 'OneTrust', 'necessary', 'sure'],
    ['OptanonAlertBoxClosed', 'OneTrust', 'necessary', 'sure'],
    ['uc_user_interaction', 'Usercentrics', 'necessary', 'sure', kept('localStorage')],
    ['didomi_token', 'Didomi', 'necessary', 'sure'],
    ['CookieInformationConsent', 'Cookie Information', 'necessary', 'sure'],
    ['euconsent-v2', 'IAB TCF', 'necessary', 'sure'],
    ['__cmpconsent12345', 'consentmanager', 'necessary', 'sure'],
    ['borlabs-cookie', 'Borlabs Cookie', 'necessary', 'sure'],
    ['CookieScriptConsent', 'Cookie Script', 'necessary', 'sure'],
    // statistics and advertising
    ['_ga', 'Google Analytics', 'statistics', 'sure'],
    ['_ga_ABC123', 'Google Analytics', 'statistics', 'sure'],
    ['_gid', 'Google Analytics', 'statistics', 'sure'],
    ['_gat_gtag_UA_1234', 'Google Analytics', 'statistics', 'sure'],
    ['__utmz', 'Google Analytics', 'statistics', 'sure'],
    ['_gcl_au', 'Google Ads', 'marketing', 'sure'],
    ['_gac_UA-1234', 'Google Ads', 'marketing', 'sure'],
    ['IDE', 'Google Ads', 'marketing', 'sure', at('doubleclick.net')],
    ['test_cookie', 'Google Ads', 'marketing', 'sure', at('doubleclick.net')],
    ['NID', 'Google', 'marketing', 'likely', at('google.com')],
    ['SOCS', 'Google', 'necessary', 'sure', at('google.com')],
    ['_GRECAPTCHA', 'Google', 'necessary', 'sure', at('www.google.com')],
    ['rc::a', 'Google', 'necessary', 'sure', { ...kept('localStorage'), ...at('www.google.com') }],
    ['g_state', 'Google', 'preferences', 'sure'],
    ['_fbp', 'Meta Pixel', 'marketing', 'sure'],
    ['fr', 'Meta Pixel', 'marketing', 'sure', at('facebook.com')],
    ['_ttp', 'TikTok', 'marketing', 'sure'],
    ['ttcsid_ABC', 'TikTok', 'marketing', 'sure'],
    ['bcookie', 'LinkedIn Insight', 'marketing', 'sure', at('linkedin.com')],
    ['li_gc', 'LinkedIn Insight', 'necessary', 'sure', at('linkedin.com')],
    ['li_fat_id', 'LinkedIn Insight', 'marketing', 'sure'],
    ['_uetsid', 'Microsoft Advertising', 'marketing', 'sure'],
    ['MUID', 'Microsoft Advertising', 'marketing', 'sure', at('bing.com')],
    ['cto_bundle', 'Criteo', 'marketing', 'sure'],
    ['_hjSessionUser_1234', 'Hotjar', 'statistics', 'sure'],
    ['_clck', 'Microsoft Clarity', 'statistics', 'sure'],
    ['_cltk', 'Microsoft Clarity', 'statistics', 'sure', kept('sessionStorage')],
    ['_pk_id.1.abcd', 'Matomo', 'statistics', 'sure'],
    ['_pk_ses.1.abcd', 'Matomo', 'statistics', 'sure'],
    ['mtm_consent', 'Matomo', 'necessary', 'sure'],
    ['_sp_id.1fff', 'Snowplow', 'statistics', 'sure'],
    ['ph_phc_abc_posthog', 'PostHog', 'statistics', 'sure'],
    ['mp_0123abcd_mixpanel', 'Mixpanel', 'statistics', 'sure'],
    ['hubspotutk', 'HubSpot', 'marketing', 'sure'],
    ['_dd_s', 'Datadog', 'statistics', 'sure'],
    ['utag_main', 'Tealium', 'statistics', 'sure'],
    ['VISITOR_INFO1_LIVE', 'YouTube', 'marketing', 'sure', at('youtube.com')],
    ['YSC', 'YouTube', 'statistics', 'likely', at('youtube.com')],
    ['yt-remote-device-id', 'YouTube', 'preferences', 'sure', { ...kept('localStorage'), ...at('www.youtube.com') }],
    ['vuid', 'Vimeo', 'statistics', 'sure', at('vimeo.com')],
  ])('%s: %s, %s, %s', expectKnown('overlay'));
});

describe('from the Open Cookie Database', () => {
  test.each<Row>([
    ['uid', 'Adform', 'marketing', 'sure', at('adform.net')],
    ['SR', 'Adform', 'marketing', 'likely', at('track.adform.net')],
    ['tp_1', 'Tailtarget', 'marketing', 'likely', at('a.t.tailtarget.com')],
    ['AMP_0123', 'Amplitude', 'statistics', 'sure', by('cdn.amplitude.com')],
    ['AMP_MKTG_0123', 'Amplitude', 'statistics', 'guess'],
    // Two meanings: the domain tells which, or nobody does.
    ['token', 'Xandr', functional, 'sure', at('ib.adnxs.com')],
    ['token', 'Adform', 'marketing', 'sure', at('adform.net')],
    ['chk', 'PubMatic', functional, 'sure', at('pubmatic.com')],
    ['dc', 'Tailtarget', functional, 'sure', at('x.t.tailtarget.com')],
    ['XSRF-TOKEN', null, 'necessary', 'likely'],
    ['form_key', 'Magento', 'necessary', 'likely'],
    ['next-auth.session-token', 'NextAuth.js', 'necessary', 'likely'],
    ['intercom-id-abc', 'Intercom', 'statistics', 'likely'],
    ['incap_ses_123', 'Imperva', functional, 'likely'],
    ['_vis_opt_exp_1', 'Visual Website Optimizer', functional, 'likely'],
    ['_shopify_essential_', 'Shopify', functional, 'likely'],
    ['aboutads_sess7', 'Google AdSense', 'necessary', 'likely'],
    ['SSPR_7', 'Adkernel', 'marketing', 'sure', at('sync.adkernel.com')],
    ['_cs_id', 'ContentSquare', 'statistics', 'likely'],
    ['_cs_id', 'ContentSquare', 'statistics', 'guess', kept('localStorage')],
    ['_sid_x', 'Salesforce', functional, 'guess'],
    ['personalization_id', 'X', 'marketing', 'guess'],
  ])('%s: %s, %s, %s', expectKnown('open-cookie-database'));
});

function expectKnown(source: KnownName['source']) {
  return (...[name, platform, purposes, confidence, more]: Row) => {
    const known = ask(name, more);
    expect({ ...known, purposes: known?.purposes.join(' or ') }).toMatchObject({
      platform,
      purposes,
      confidence,
      source,
    });
  };
}

describe('stays unknown', () => {
  test.each<[name: string, why: string, more?: Partial<NamedThing>]>([
    ['SR', 'a prefix of two letters'],
    ['SRP_view', 'a prefix of two letters'],
    ['CTA_seen', 'a prefix of two letters'],
    ['tp_source', 'a prefix of two letters'],
    ['P_cart', 'a prefix of two characters'],
    ['_s', 'a prefix of two characters'],
    ['_lvl', 'a prefix of three characters'],
    ['_utm_source', 'a prefix of three characters'],
    ['mp_settings', 'a prefix of three characters'],
    ['cc-theme', 'a prefix of three characters'],
    ['ct_state', 'a prefix of three characters'],
    ['ua_banner', 'a prefix of three characters'],
    ['capacity', 'a prefix of three letters'],
    ['RE_entry', 'a prefix of three characters'],
    ['data-theme', 'a plain word, known on another domain'],
    ['token', 'known on two other domains, with two meanings'],
    ['chk', 'known on two other domains'],
    ['dc', 'known on two other domains'],
    ['uid', 'known on another domain'],
    ['uid', 'another party’s own', at('ads.test')],
    ['IDE', 'another party’s own', at('ads.test')],
    ['fr', 'a language, on the site itself'],
    ['m', 'on the site itself'],
    ['YSC', 'on the site itself'],
    ['vuid', 'on the site itself'],
    ['NID', 'on the site itself'],
    ['test_cookie', 'another party’s own', at('ads.test')],
    ['bcookie', 'on a look-alike of the domain', at('notlinkedin.com')],
    ['fr', 'on a look-alike of the domain', at('facebook.com.evil.test')],
    ['_GA', 'in other letters'],
    ['_garden', 'only begins alike'],
    ['xwordpress_test_cookie', 'only ends alike'],
    ['consent', 'a word for home-made banners'],
    ['*', 'a pattern and no name'],
    ['_pk_*', 'a pattern and no name'],
    ['__proto__', 'a name of the language'],
    ['constructor', 'a name of the language'],
    ['hasOwnProperty', 'a name of the language'],
    ['', 'no name'],
    [' _ga', 'a space before it'],
    ['_ga\u202e', 'an unseen character after it'],
    ['storeApiNonce', 'a cookie and no item', kept('cookie')],
  ])('%s: %s', (name, _, more) => {
    expect(ask(name, more)).toBeNull();
  });
});

describe('what it may claim', () => {
  test.each<[name: string, exemption: string | null]>([
    ['PHPSESSID', 'user-input'],
    ['wordpress_logged_in_1', 'authentication'],
    ['__stripe_mid', 'security'],
    ['AWSALB', 'load-balancing'],
    ['pll_language', 'user-interface'],
    ['cc_cookie', 'consent-choice'],
    ['_ga', null],
    ['sbjs_first', null],
    ['woocommerce_recently_viewed', null],
  ])('%s: %s', (name, exemption) => {
    expect(ask(name)?.exemption ?? null).toBe(exemption);
  });
});

describe('any item', () => {
  const thing = fc.record({
    area: fc.constantFrom(...(['cookie', 'localStorage', 'sessionStorage', 'indexedDB'] as const)),
    name: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'valueOf', '_ga*', '*'.repeat(50))),
    host: fc.oneof(fc.domain(), fc.string(), fc.constant('[::1]')),
    writer: fc.option(fc.oneof(fc.domain(), fc.string())),
    party: fc.constantFrom(...(['first', 'third', 'unknown'] as const)),
  });

  test('gets an answer or none, and never an error', () => {
    fc.assert(
      fc.property(thing, (item) => {
        const known = nameKnowledge(item);
        expect(known === null || known.purposes.length > 0).toBe(true);
        expect(nameKnowledge(item)).toEqual(known);
      }),
    );
  });

  test('of a huge name is answered at once', () => {
    const name = `_pk_id${'*a'.repeat(500_000)}`;
    expect(ask(name)?.platform).toBe('Matomo');
    expect(ask('x'.repeat(1_000_000))).toBeNull();
  });
});
