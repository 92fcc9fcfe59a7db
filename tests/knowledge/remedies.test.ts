import { describe, expect, test } from 'vitest';
import { remedies } from '../../src/knowledge/remedies/remedies.ts';
import { remediesFor } from '../../src/knowledge/remedies/remedies-for.ts';

const plugin = (slug: string) => `https://shop.test/wp-content/plugins/${slug}/assets/a.min.js?ver=~01234567`;

test.each<[string, string, string[]]>([
  [plugin('woocommerce'), 'sbjs_session', ['WooCommerce']],
  // Of the basket’s own cookies the setting is not about.
  [plugin('woocommerce'), 'woocommerce_cart_hash', []],
  [plugin('google-site-kit'), '_ga', ['Site Kit by Google']],
  [plugin('a-plugin-of-our-own'), '_ga', []],
  ['https://www.googletagmanager.com/gtm.js?id=GTM-5D8F1C0', 'googletagmanager.com', ['Google Tag Manager']],
  ['https://www.googletagmanager.com/gtag/js?id=~01234567', '_ga', ['Google tag (gtag.js)']],
  ['https://connect.facebook.net/sv_SE/fbevents.js', '_fbp', ['Meta Pixel']],
  ['https://connect.facebook.net/signals/config/~01234567?v=~01234567', 'facebook.net', ['Meta Pixel']],
  ['https://www.facebook.com/tr/?id=~01234567', 'facebook.com', ['Meta Pixel']],
  // Neither an embedded page nor the login knows of the pixel.
  ['https://www.facebook.com/plugins/page.php?href=~01234567', 'facebook.com', []],
  ['https://connect.facebook.net/sv_SE/sdk.js', 'facebook.net', []],
  ['https://www.youtube.com/embed/~01234567', 'VISITOR_INFO1_LIVE', ['YouTube']],
  ['https://www.youtube-nocookie.com/embed/~01234567', 'yt-player', []],
  ['https://fonts.gstatic.com/s/a.woff2', 'gstatic.com', ['Google Fonts']],
  ['https://www.google.com/recaptcha/api.js', 'google.com', ['reCAPTCHA']],
  ['https://www.google.com/maps/embed', 'google.com', []],
  // Looks like it, and is somebody else’s.
  ['https://youtube.com.shop.test/embed', 'a', []],
  ['https://notyoutube.com/embed', 'a', []],
  ['about:blank', 'a', []],
  ['', '', []],
])('%s, %s: %o', (url, name, products) => {
  expect(remediesFor(url, name).map(({ product }) => product)).toEqual(products);
});

describe.each(remedies)('$product', ({ product, setting, source, plugins = [], hosts = [] }) => {
  test('says what to do in both languages, and who says so', () => {
    expect(setting.sv).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(setting.en).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(setting.en).not.toBe(setting.sv);
    // Code is there to be pasted.
    expect(setting.sv + setting.en).not.toMatch(/\([‘’]/);
    expect(new URL(source).protocol).toBe('https:');
    expect(plugins.length + hosts.length).toBeGreaterThan(0);
    expect(remedies.filter((one) => one.product === product)).toHaveLength(1);
  });
});
