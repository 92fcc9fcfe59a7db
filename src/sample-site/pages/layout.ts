import emoji from '../assets/site/emoji.inline.js?raw';
import { hosts } from '../hosts.ts';
import { consentBanner } from './consent-banner.ts';
import { type Html, html, trusted } from './html.ts';
import { siteFoot } from './site-foot.ts';
import { siteHead } from './site-head.ts';

export interface Page {
  readonly title: string;
  readonly description: string;
  /** The path of the entry in the menu that it belongs to; null for none. */
  readonly menu: string | null;
  readonly body: Html;
}

const theme = '/wp-content/themes/femd';
const plugins = '/wp-content/plugins';

/** A whole document: head with its scripts, the site's head and foot, and the consent banner. */
export function layout(page: Page, itemsInCart: number): Html {
  return html`<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${page.title} – 5D-portalen</title>
    <meta name="description" content="${page.description}">
    <meta name="robots" content="noindex">
    <meta name="theme-color" content="#fbf7f0">
    <link rel="icon" href="/favicon.svg" type="image/svg+xml">
    <script src="${theme}/settle.js"></script>
    <link rel="stylesheet" href="https://${hosts.fonts}/css?family=Femblad">
    <link rel="stylesheet" href="${theme}/style.css">
    <link rel="stylesheet" href="${plugins}/dp-samtycke/consent-banner.css">
    <script>${trusted(emoji)}</script>
    <script src="https://${hosts.tagManager}/loader.js?id=TH-5D01" async></script>
    <script src="${plugins}/woocommerce/assets/js/sourcebuster.js" defer></script>
    <script src="${plugins}/woocommerce/assets/js/cart.js" defer></script>
    <script src="${plugins}/learnpress/assets/js/progress.js" defer></script>
    <script src="${theme}/portal.js" defer></script>
    <script src="${plugins}/dp-samtycke/consent-banner.js" defer
      data-pixel="https://${hosts.pixel}/p.gif?site=5dportalen"
      data-counter="https://${hosts.pixel}/rakna.gif?site=5dportalen"></script>
  </head>
  <body>
    <a class="skip" href="#innehall">Hoppa till innehållet</a>
    ${siteHead(page.menu, itemsInCart)}
    <main id="innehall">${page.body}</main>
    ${siteFoot()}
    ${consentBanner()}
  </body>
</html>
`;
}
