import type { OverlayPlatform } from './overlay-platform.ts';

const basket = {
  sv: 'Undantaget gäller från det att något lagts i korgen. Sätts den redan vid första sidan bör man fråga varför.',
  en: 'Exempt once something lies in the basket. Where the first page sets it, ask why.',
};

export const shops: readonly OverlayPlatform[] = [
  {
    platform: 'WooCommerce',
    provider: null,
    country: null,
    plugin: 'woocommerce',
    items: [
      {
        names: ['woocommerce_cart_hash', 'woocommerce_items_in_cart'],
        purpose: 'necessary',
        description: {
          sv: 'Talar om för butiken att varukorgen har ändrats.',
          en: 'Tells the shop that the basket has changed.',
        },
        caution: basket,
      },
      {
        names: ['wp_woocommerce_session_*'],
        purpose: 'necessary',
        description: {
          sv: 'Knyter besökaren till sin varukorg på servern.',
          en: 'Ties a visitor to the basket on the server.',
        },
        caution: basket,
      },
      {
        names: ['wc_cart_hash_*'],
        areas: ['localStorage', 'sessionStorage'],
        purpose: 'necessary',
        description: { sv: 'Minns om varukorgen har ändrats.', en: 'Remembers whether the basket has changed.' },
        caution: basket,
      },
      {
        names: ['wc_fragments_*'],
        areas: ['sessionStorage', 'localStorage'],
        purpose: 'necessary',
        description: {
          sv: 'Sparar hur varukorgen ser ut mellan sidorna.',
          en: 'Keeps what the basket looks like from page to page.',
        },
        caution: basket,
      },
      {
        names: ['wc_cart_created'],
        areas: ['sessionStorage', 'localStorage'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Minns när varukorgen skapades.', en: 'Remembers when the basket was made.' },
        caution: basket,
      },
      {
        names: ['storeApiCartData', 'storeApiCartHash', 'storeApiNonce'],
        areas: ['localStorage'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: {
          sv: 'Håller varukorgen i butikens block, och skyddar anropen till den.',
          en: 'Holds the basket of the shop’s blocks, and protects calls to it.',
        },
        caution: basket,
      },
      {
        names: ['wc-blocks_dismissed_*', 'store_notice*'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: {
          sv: 'Minns vilka meddelanden besökaren har stängt.',
          en: 'Remembers which notices the visitor has closed.',
        },
      },
      {
        names: ['woocommerce_snooze_suggestions__*', 'woocommerce_dismissed_suggestions__*'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: {
          sv: 'Minns vilka förslag butikens ägare har stängt.',
          en: 'Remembers which suggestions the shop’s owner has closed.',
        },
      },
    ],
  },
  {
    platform: 'WooCommerce recently viewed products',
    provider: null,
    country: null,
    plugin: 'woocommerce',
    items: [
      {
        names: ['woocommerce_recently_viewed'],
        purpose: 'preferences',
        description: {
          sv: 'Minns vilka varor besökaren har tittat på.',
          en: 'Remembers which products the visitor looked at.',
        },
      },
    ],
  },
  {
    platform: 'WooCommerce order attribution',
    provider: null,
    country: null,
    plugin: 'woocommerce',
    items: [
      {
        names: ['sbjs_*'],
        purpose: 'statistics',
        description: {
          sv: 'Minns varifrån besökaren kom, för att knyta en beställning till en annons eller länk.',
          en: 'Remembers where the visitor came from, to tie an order to an advertisement or link.',
        },
        caution: {
          sv: 'Påslaget från början i WooCommerce 8.5 och senare. Går att stänga av under Inställningar → Avancerat → Funktioner.',
          en: 'On by default since WooCommerce 8.5. Can be switched off under Settings → Advanced → Features.',
        },
      },
    ],
  },
  {
    platform: 'Shopify',
    provider: 'Shopify',
    country: 'CA',
    items: [
      {
        names: ['cart', 'cart_sig', 'cart_currency', 'cart_ts', 'secure_customer_sig'],
        hosts: ['myshopify.com', 'shopify.com', 'shop.app'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Håller varukorgen.', en: 'Holds the basket.' },
        caution: basket,
      },
      {
        names: ['_shopify_y', '_shopify_s', '_shopify_sa_p', '_shopify_sa_t'],
        purpose: 'statistics',
        description: { sv: 'Räknar besök i butiken.', en: 'Counts visits to the shop.' },
      },
      {
        names: ['_tracking_consent'],
        purpose: 'necessary',
        description: { sv: 'Minns vad besökaren svarat om kakor.', en: 'Remembers what was answered about cookies.' },
      },
    ],
  },
  {
    platform: 'Klaviyo',
    provider: 'Klaviyo',
    country: 'US',
    plugin: 'klaviyo',
    items: [
      {
        names: ['__kla_id'],
        purpose: 'marketing',
        description: {
          sv: 'Följer besökaren, för utskick som rättar sig efter vad som gjorts.',
          en: 'Follows the visitor, for mailings that answer to what was done.',
        },
      },
    ],
  },
];
