import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesToWalk, type SeenLink } from '../../../src/audit/scenario/pages-to-walk.ts';

const first = 'https://www.shop.test/start';

function link(url: string, text = 'Läs mer', isDownload = false): SeenLink {
  return { url, text, isDownload };
}

function walked(links: readonly SeenLink[], most = 10): string[] {
  return pagesToWalk(links, { taken: [first], domains: ['shop.example'], most });
}

test.each<[string, SeenLink]>([
  ['the site', link('https://www.shop.test/om')],
  ['the site by another host', link('https://kurs.shop.test/')],
  ['another domain of its policy', link('https://shop.example/om')],
  ['a page that ends in .html', link('https://www.shop.test/om.html')],
  ['a page that has a parameter', link('https://www.shop.test/kurs?id=3')],
  ['a page about delivery', link('https://www.shop.test/leverans', 'Leverans')],
])('a link to %s is followed', (_, one) => {
  expect(walked([one])).toEqual([one.url]);
});

test.each<[string, SeenLink]>([
  ['another site', link('https://other.test/')],
  ['a site whose name ends alike', link('https://notshop.example/')],
  ['mail', link('mailto:hej@shop.test')],
  ['a telephone', link('tel:+4612345')],
  ['a script', link('javascript:void 0')],
  ['nowhere', link('')],
  ['a place on the same page', link(`${first}#kontakt`)],
  ['the same page with parameters', link(`${first}?sort=pris`)],
  ['the same page, written otherwise', link('http://shop.test/start/')],
  ['a file', link('https://www.shop.test/katalog.pdf')],
  ['a download', link('https://www.shop.test/katalog', 'Katalog', true)],
  ['the end of a login', link('https://www.shop.test/wp-login.php?action=logout')],
  ['the end of a login, in Swedish', link('https://www.shop.test/konto/slut', 'Logga ut')],
  ['a basket that it would fill', link('https://www.shop.test/bok?add-to-cart=12')],
])('a link to %s is not', (_, one) => {
  expect(walked([one])).toEqual([]);
});

test('in the order of the document, each page once, and no more than wanted', () => {
  const links = ['b', 'a', 'b?x=1', 'a/', 'c#top', 'd'].map((path) => link(`https://www.shop.test/${path}`));
  expect(walked(links, 3)).toEqual(['https://www.shop.test/b', 'https://www.shop.test/a', 'https://www.shop.test/c']);
});

test('whatever a page links to, all that is walked is of the site, and each once', () => {
  const hosts = ['www.shop.test', 'shop.test', 'a.shop.example', 'other.test', 'shop.test.evil.test', 'notshop.test'];
  const url = fc
    .tuple(
      fc.constantFrom('https://', 'http://', 'ftp://', '//'),
      fc.constantFrom(...hosts),
      fc.string({ maxLength: 12 }),
    )
    .map(([scheme, host, rest]) => `${scheme}${host}/${rest}`);
  fc.assert(
    fc.property(fc.array(fc.oneof(url, fc.string({ maxLength: 12 })), { maxLength: 8 }), (urls) => {
      const pages = walked(urls.map((one) => link(one)));
      expect(new Set(pages).size).toBe(pages.length);
      for (const page of pages) expect(new URL(page).hostname).toMatch(/^(?:[a-z]+\.)?shop\.(?:test|example)$/);
    }),
  );
});
