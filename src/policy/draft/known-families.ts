// Names that well-known software makes from a fixed part and one of its own: what a shape cannot tell, such as the four
// digits of Snowplow, or an id that looks like a word. As in each product's own documentation or source.

/** Patterns of the policy language (core/schema/name-match.ts). */
export const knownFamilies: readonly string[] = [
  // WordPress (wp_cookie_constants, wp-includes/default-constants.php) and WooCommerce (WC_Session_Handler).
  'wordpress_{hex:32}',
  'wordpress_sec_{hex:32}',
  'wordpress_logged_in_{hex:32}',
  'wp-postpass_{hex:32}',
  'wp-settings-{digits}',
  'wp-settings-time-{digits}',
  'comment_author_{hex:32}',
  'comment_author_email_{hex:32}',
  'comment_author_url_{hex:32}',
  'wp_woocommerce_session_{hex:32}',
  'wc_cart_hash_{hex:32}',
  'wc_fragments_{hex:32}',
  // Drupal, and the servers in front of others.
  'SESS{hex:32}',
  'SSESS{hex:32}',
  'ASPSESSIONID{letters:8}',
  '.AspNetCore.Antiforgery.{alphanumeric}',
  'BIGipServer*',
  'incap_ses_{digits}_{digits}',
  'visid_incap_{digits}',
  'nlbi_{digits}',
  // Google (Analytics, Ads, Tag Manager): measurement and container ids.
  '_ga_{alphanumeric:10}',
  '_gat_UA-{digits}-{digits}',
  '_gat_gtag_UA_{digits}_{digits}',
  '_gac_UA-{digits}-{digits}',
  '_gac_gb_{alphanumeric}',
  '_dc_gtm_UA-{digits}-{digits}',
  // Other statistics.
  '_hjSession_{digits}',
  '_hjSessionUser_{digits}',
  '_pk_id.{digits}.{hex:4}',
  '_pk_ses.{digits}.{hex:4}',
  '_pk_ref.{digits}.{hex:4}',
  '_pk_cvar.{digits}.{hex:4}',
  '_sp_id.{hex:4}',
  '_sp_ses.{hex:4}',
  'ph_*_posthog',
  'mp_*_mixpanel',
  'AMCV_*@AdobeOrg',
  'AMCVS_*@AdobeOrg',
  'AMP_{hex:10}',
  'AMP_MKTG_{hex:10}',
  'intercom-id-{alphanumeric}',
  'intercom-session-{alphanumeric}',
  'intercom-device-id-{alphanumeric}',
];
