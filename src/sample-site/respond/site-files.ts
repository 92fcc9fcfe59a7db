import cart from '../assets/site/cart.js?raw';
import consentBannerCss from '../assets/site/consent-banner.css?raw';
import consentBannerJs from '../assets/site/consent-banner.js?raw';
import favicon from '../assets/site/favicon.svg?raw';
import portal from '../assets/site/portal.js?raw';
import progress from '../assets/site/progress.js?raw';
import settle from '../assets/site/settle.js?raw';
import sourcebuster from '../assets/site/sourcebuster.js?raw';
import style from '../assets/site/style.css?raw';
import { type ContentType, content, type Reply } from '../reply.ts';

const files: ReadonlyMap<string, readonly [ContentType, string]> = new Map([
  ['/favicon.svg', ['svg', favicon]],
  ['/wp-content/themes/femd/style.css', ['css', style]],
  ['/wp-content/themes/femd/settle.js', ['js', settle]],
  ['/wp-content/themes/femd/portal.js', ['js', portal]],
  ['/wp-content/plugins/dp-samtycke/consent-banner.css', ['css', consentBannerCss]],
  ['/wp-content/plugins/dp-samtycke/consent-banner.js', ['js', consentBannerJs]],
  ['/wp-content/plugins/learnpress/assets/js/progress.js', ['js', progress]],
  ['/wp-content/plugins/woocommerce/assets/js/cart.js', ['js', cart]],
  ['/wp-content/plugins/woocommerce/assets/js/sourcebuster.js', ['js', sourcebuster]],
]);

/** A style sheet, script or picture of the site; null for a path that is none. */
export function siteFile(path: string): Reply | null {
  const file = files.get(path);
  return file === undefined ? null : content(...file);
}
