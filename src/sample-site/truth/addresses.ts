import { hosts } from '../hosts.ts';

const plugins = `https://${hosts.site}/wp-content/plugins`;

/** Who writes what, without queries: the query of a hit or a pixel is different for every visitor. */
export const addresses = {
  start: `https://${hosts.site}/`,
  cart: `https://${hosts.site}/varukorg/`,
  account: `https://${hosts.site}/mitt-konto/`,
  sourcebuster: `${plugins}/woocommerce/assets/js/sourcebuster.js`,
  cartScript: `${plugins}/woocommerce/assets/js/cart.js`,
  progress: `${plugins}/learnpress/assets/js/progress.js`,
  consentBanner: `${plugins}/dp-samtycke/consent-banner.js`,
  portal: `https://${hosts.site}/wp-content/themes/femd/portal.js`,
  picture: `https://${hosts.media}/bild/start.svg`,
  tagLoader: `https://${hosts.tagManager}/loader.js`,
  analytics: `https://${hosts.analytics}/ma.js`,
  hit: `https://${hosts.analytics}/hit`,
  pixel: `https://${hosts.pixel}/p.gif`,
  counter: `https://${hosts.pixel}/rakna.gif`,
  bidding: `https://${hosts.bidding}/synk`,
  matching: `https://${hosts.matching}/m.gif`,
  player: `https://${hosts.video}/embed/andas-med-oss`,
  playerScript: `https://${hosts.video}/player.js`,
} as const;
