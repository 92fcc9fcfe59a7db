import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordPressPart } from '../../../src/core/classify/wordpress-part.ts';

const content = 'https://shop.test/wp-content';

test.each([
  [`${content}/plugins/woocommerce/assets/js/sourcebuster.min.js?ver=9.4`, 'plugin woocommerce'],
  [`${content}/themes/femd/portal.js`, 'theme femd'],
  [`${content}/mu-plugins/host-stats/a.js`, 'plugin host-stats'],
  [`${content}/mu-plugins/tracker.js`, 'plugin tracker'],
  ['http://shop.test:8080/blogg/wp-content/plugins/a-b_c.d/x.js', 'plugin a-b_c.d'],
  ['https://cdn.example/wp-content/cache/min/1/wp-content/plugins/learnpress/a.js', 'plugin learnpress'],
  [`${content}//plugins//doubled//a.js`, 'plugin doubled'],
  [`${content}/plugins/outer/proxy/wp-content/plugins/inner/a.js`, 'plugin outer'],
  ['https://c0.wp.com/p/woocommerce/9.4.1/assets/js/a.js', 'plugin woocommerce'],
  ['https://i0.wp.com/shop.test/wp-content/themes/femd/a.png', 'theme femd'],
])('%s is of the %s', (url, expected) => {
  const part = wordPressPart(url);
  expect(`${part?.kind} ${part?.slug}`).toBe(expected);
});

test.each([
  ['a file of no plugin', `${content}/plugins/hello.php`],
  ['a plugin’s folder without a file', `${content}/plugins/woocommerce`],
  ['WordPress itself', 'https://shop.test/wp-includes/js/wp-emoji.js'],
  ['uploads', `${content}/uploads/plugins/a/b.js`],
  ['a parameter', 'https://shop.test/min.php?f=/wp-content/plugins/a/b.js'],
  ['a fragment', 'https://shop.test/#/wp-content/plugins/a/b.js'],
  ['a host of that name', 'https://wp-content/plugins/a/b.js'],
  ['a user of that name', 'https://x:wp-content@shop.test/plugins/a/b.js'],
  ['an encoded slash', `${content}/plugins/a%2Fb/c.js`],
  ['encoded folders', 'https://shop.test/wp%2Dcontent/plugins/a/b.js'],
  ['an encoded separator', 'https://shop.test/wp-content%2Fplugins%2Fa%2Fb.js'],
  ['a path that leads out', `${content}/plugins/../evil/a.js`],
  ['markup', `${content}/plugins/<b>/a.js`],
  ['a name without end', `${content}/plugins/${'x'.repeat(1000)}/a.js`],
  ['another scheme', 'javascript://shop.test/wp-content/plugins/a/b.js'],
  ['another host with a path like Jetpack’s', 'https://shop.test/p/woocommerce/9/a.js'],
  ['no address', ''],
])('%s is of none', (_name, url) => {
  expect(wordPressPart(url)).toBeNull();
});

test('whatever the address, a slug is a plain word', () => {
  const path = fc.array(fc.oneof(fc.constantFrom('/', 'wp-content', 'plugins', 'themes', '..', '%2F'), fc.string()));
  fc.assert(
    fc.property(path, (parts) => {
      const found = wordPressPart(`https://shop.test/${parts.join('/')}`);
      expect(found?.slug ?? 'none').toMatch(/^[a-z0-9][\w.-]*$/i);
    }),
  );
});
