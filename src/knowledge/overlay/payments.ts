import type { OverlayPlatform } from './overlay-platform.ts';

/** Klarna and Swish keep to their own hosts, whose names knowledge/overlay/hosts.ts has. */
export const payments: readonly OverlayPlatform[] = [
  {
    platform: 'Stripe',
    provider: 'Stripe',
    country: 'US',
    plugin: 'woocommerce-gateway-stripe',
    items: [
      {
        names: ['__stripe_sid'],
        purpose: 'necessary',
        description: { sv: 'Skyddar en betalning mot bedrägeri.', en: 'Protects a payment from fraud.' },
        caution: {
          sv: 'Undantaget gäller sidor där man betalar, inte hela webbplatsen.',
          en: 'Exempt on pages with a payment, not on the whole site.',
        },
      },
      {
        names: ['__stripe_mid'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Känner igen webbläsaren i ett år, mot bedrägerier.',
          en: 'Recognises the browser for a year, against fraud.',
        },
        caution: {
          sv: 'Ett år är längre än en betalning, och undantaget är omtvistat. Det gäller i vart fall bara sidor där man betalar.',
          en: 'A year is longer than a payment, and the exemption is debatable. It holds on pages with a payment at most.',
        },
      },
      {
        names: ['m'],
        hosts: ['stripe.com', 'stripe.network'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Känner igen webbläsaren hos Stripe, mot bedrägerier.',
          en: 'Recognises the browser at Stripe, against fraud.',
        },
        caution: {
          sv: 'Undantaget gäller sidor där man betalar, inte hela webbplatsen.',
          en: 'Exempt on pages with a payment, not on the whole site.',
        },
      },
    ],
  },
  {
    platform: 'PayPal',
    provider: 'PayPal',
    country: 'US',
    plugin: 'woocommerce-paypal-payments',
    items: [
      {
        names: ['ts', 'ts_c', 'tsrce', 'nsid', 'l7_az', 'x-pp-s', 'enforce_policy'],
        hosts: ['paypal.com'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Genomför och skyddar en betalning hos PayPal.',
          en: 'Carries out and protects a payment at PayPal.',
        },
        caution: {
          sv: 'Undantaget gäller den som valt att betala med PayPal.',
          en: 'Exempt for who chose to pay by PayPal.',
        },
      },
      {
        names: ['__paypal_storage__'],
        areas: ['localStorage'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Håller ihop en betalning med PayPals knappar.',
          en: 'Holds a payment with PayPal’s buttons together.',
        },
        caution: {
          sv: 'PayPals knappar laddas ofta på fler sidor än kassan.',
          en: 'PayPal’s buttons are often loaded on more pages than the checkout.',
        },
      },
    ],
  },
];
