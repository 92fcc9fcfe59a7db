// Settings that are known to stop something, each with where that is said. In our own words; menus as they are called in English.
import type { Remedy } from './remedy.ts';

export const remedies: readonly Remedy[] = [
  {
    product: 'WooCommerce',
    plugins: ['woocommerce'],
    names: ['sbjs_*'],
    setting: {
      sv: 'Slå av Order Attribution under WooCommerce → Settings → Advanced → Features. Ska den vara kvar väntar den på ett ja bara om samtyckesverktyget talar med tillägget WP Consent API.',
      en: 'Switch off Order Attribution under WooCommerce → Settings → Advanced → Features. If it is to stay, it waits for a yes only where the consent tool speaks with the plugin WP Consent API.',
    },
    source: 'https://woocommerce.com/document/order-attribution-tracking/',
  },
  {
    product: 'Site Kit by Google',
    plugins: ['google-site-kit'],
    setting: {
      sv: 'Slå på Consent Mode under Site Kit → Settings → Admin Settings, och låt samtyckesverktyget svara genom WP Consent API. Då väntar kakorna; ska även kontakten vänta, låt samtyckesverktyget hålla tillbaka skriptet.',
      en: 'Switch on consent mode under Site Kit → Settings → Admin Settings, and let the consent tool answer through the WP Consent API. Then the cookies wait; if the contact is to wait too, let the consent tool hold back the script.',
    },
    source: 'https://sitekit.withgoogle.com/documentation/using-site-kit/consent-mode/',
  },
  {
    product: 'MonsterInsights',
    plugins: ['google-analytics-for-wordpress', 'google-analytics-premium'],
    setting: {
      sv: 'Installera EU Compliance under MonsterInsights → Addons: då väntar mätningen på ett ja från samtyckesverktyget.',
      en: 'Install EU Compliance under MonsterInsights → Addons: measuring then waits for a yes from the consent tool.',
    },
    source: 'https://www.monsterinsights.com/addon/eu-compliance/',
  },
  {
    product: 'WP Statistics',
    plugins: ['wp-statistics'],
    setting: {
      sv: 'Slå på kopplingen till WP Consent API i tilläggets integritetsinställningar, och välj kategorin statistics.',
      en: 'Switch on the integration with the WP Consent API in the plugin’s privacy settings, and choose the category statistics.',
    },
    source: 'https://wp-statistics.com/resources/wp-consent-level-integration',
  },
  {
    product: 'Pixel Manager for WooCommerce',
    plugins: ['woocommerce-google-adwords-conversion-tracking-tag'],
    setting: {
      sv: 'Slå på Explicit Consent Mode, som finns i betalversionen. Utan det mäter tillägget tills någon säger nej; låt annars samtyckesverktyget hålla tillbaka skriptet.',
      en: 'Switch on Explicit Consent Mode, which the paid version has. Without it the plugin measures until somebody says no; else let the consent tool hold back the script.',
    },
    source: 'https://sweetcode.com/docs/wpm/consent-management/overview',
  },
  {
    product: 'Facebook for WooCommerce',
    plugins: ['facebook-for-woocommerce'],
    setting: {
      sv: 'Pixeln stängs av när filtret facebook_for_woocommerce_integration_pixel_enabled svarar false, till exempel i temats functions.php.',
      en: 'The pixel is off where the filter facebook_for_woocommerce_integration_pixel_enabled answers false, for instance in the theme’s functions.php.',
    },
    source: 'https://github.com/facebook/facebook-for-woocommerce',
  },
  {
    product: 'Jetpack Stats',
    hosts: ['stats.wp.com', 'pixel.wp.com'],
    setting: {
      sv: 'Slå av Stats under Jetpack → Settings → Traffic, eller låt samtyckesverktyget hålla tillbaka skriptet från stats.wp.com.',
      en: 'Switch off Stats under Jetpack → Settings → Traffic, or let the consent tool hold back the script from stats.wp.com.',
    },
    source: 'https://jetpack.com/support/jetpack-stats/',
  },
  {
    product: 'Contact Form 7',
    plugins: ['contact-form-7'],
    setting: {
      sv: 'Kommer reCAPTCHA härifrån: ta bort nycklarna under Contact → Integration om formulären klarar sig utan.',
      en: 'If reCAPTCHA comes from here: remove its keys under Contact → Integration where the forms can do without.',
    },
    source: 'https://contactform7.com/recaptcha/',
  },
  {
    product: 'Google Tag Manager',
    hosts: ['googletagmanager.com'],
    path: /^\/gtm\.js$/,
    setting: {
      sv: 'Öppna taggen i behållaren: Advanced Settings → Consent Settings → Require additional consent for tag to fire, och välj vad den ska vänta på.',
      en: 'Open the tag in the container: Advanced Settings → Consent Settings → Require additional consent for tag to fire, and choose what it is to wait for.',
    },
    source: 'https://support.google.com/tagmanager/answer/10718549',
  },
  {
    product: 'Google tag (gtag.js)',
    hosts: ['googletagmanager.com'],
    path: /^\/gtag\//,
    setting: {
      sv: `Sätt analytics_storage och ad_storage till denied med gtag('consent', 'default', …) före config, och ändra det när besökaren säger ja. Ska även kontakten vänta, ladda taggen först då.`,
      en: `Set analytics_storage and ad_storage to denied with gtag('consent', 'default', …) before config, and change that when the visitor says yes. If the contact is to wait too, load the tag only then.`,
    },
    source: 'https://developers.google.com/tag-platform/security/guides/consent',
  },
  {
    product: 'Meta Pixel',
    hosts: ['facebook.net', 'facebook.com'],
    // Of its script and its reports alone: embedded pages and logins come from the same hosts, and know no fbq.
    path: /\/fbevents\.js$|^\/signals\/|^\/tr(?:\/|$)/,
    setting: {
      sv: `Skriv fbq('consent', 'revoke') före fbq('init', …), och fbq('consent', 'grant') när besökaren säger ja. Ska även kontakten vänta, ladda pixeln först då.`,
      en: `Call fbq('consent', 'revoke') before fbq('init', …), and fbq('consent', 'grant') when the visitor says yes. If the contact is to wait too, load the pixel only then.`,
    },
    source: 'https://developers.facebook.com/docs/meta-pixel/implementation/gdpr',
  },
  {
    product: 'YouTube',
    hosts: ['youtube.com'],
    setting: {
      sv: 'Bädda in från www.youtube-nocookie.com, och visa en bild som spelaren öppnas från först när någon klickar.',
      en: 'Embed from www.youtube-nocookie.com, and show a picture from which the player opens only on a click.',
    },
    source: 'https://support.google.com/youtube/answer/171780',
  },
  {
    product: 'Vimeo',
    hosts: ['player.vimeo.com'],
    setting: {
      sv: 'Lägg till dnt=1 i spelarens adress, så spårar den inte.',
      en: 'Add dnt=1 to the player’s address, and it does not track.',
    },
    source: 'https://developer.vimeo.com/player/sdk/embed',
  },
  {
    product: 'Google Fonts',
    hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
    setting: {
      sv: 'Lägg typsnitten på den egna servern. WordPress kan det självt (Font Library), och många teman har en ruta för det.',
      en: 'Put the fonts on your own server. WordPress can do so itself (Font Library), and many themes have a box for it.',
    },
    source: 'https://developers.google.com/fonts/faq/privacy',
  },
  {
    product: 'reCAPTCHA',
    hosts: ['google.com', 'recaptcha.net'],
    path: /^\/recaptcha\//,
    setting: {
      sv: 'Ladda reCAPTCHA bara på sidor med formulär, och först när någon börjar fylla i.',
      en: 'Load reCAPTCHA on pages with a form alone, and only when somebody begins to fill it in.',
    },
    source: 'https://developers.google.com/recaptcha/docs/loading',
  },
  {
    product: 'Gravatar',
    hosts: ['gravatar.com'],
    setting: {
      sv: 'Ta bort krysset vid Show Avatars under Settings → Discussion.',
      en: 'Clear Show Avatars under Settings → Discussion.',
    },
    source: 'https://wordpress.org/documentation/article/settings-discussion-screen/',
  },
];
