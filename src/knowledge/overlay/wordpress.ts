import type { OverlayPlatform } from './overlay-platform.ts';

export const wordpress: readonly OverlayPlatform[] = [
  {
    platform: 'WordPress',
    provider: null,
    country: null,
    items: [
      {
        names: ['wordpress_test_cookie'],
        purpose: 'necessary',
        description: {
          sv: 'Prövar vid inloggningen om webbläsaren tar emot kakor.',
          en: 'Tries at login whether the browser takes cookies.',
        },
      },
      {
        names: ['wordpress_logged_in_*', 'wordpress_sec_*'],
        purpose: 'necessary',
        description: { sv: 'Håller medlemmen inloggad.', en: 'Keeps a member logged in.' },
        caution: {
          sv: 'Lever den längre än besöket behövs en ikryssad ruta, ”Kom ihåg mig”.',
          en: 'Where it outlives the visit, a ticked box is needed: “Remember me”.',
        },
      },
      {
        names: ['wordpress_*'],
        purpose: 'necessary',
        exemption: 'authentication',
        confidence: 'likely',
        description: {
          sv: 'Håller medlemmen inloggad i administrationen.',
          en: 'Keeps a member logged in to the administration.',
        },
        caution: {
          sv: 'Sätts bara vid inloggning. Andra tillägg kan börja sina namn på samma sätt.',
          en: 'Set at login alone. Plugins may begin their own names so too.',
        },
      },
      {
        names: ['wp-settings-*', 'wp-settings-time-*'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: {
          sv: 'Minns hur en inloggad medlem har ställt in administrationen.',
          en: 'Remembers how a logged-in member has arranged the administration.',
        },
      },
      {
        names: ['WP_DATA_USER_*', 'WP_PREFERENCES_USER_*'],
        areas: ['localStorage'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: {
          sv: 'Minns hur en inloggad medlem har ställt in redigeraren.',
          en: 'Remembers how a logged-in member has arranged the editor.',
        },
      },
      {
        names: ['comment_author_*'],
        purpose: 'preferences',
        exemption: 'user-input',
        description: {
          sv: 'Fyller i namn, e-post och webbplats åt den som kommenterar igen.',
          en: 'Fills in name, e-mail and website for who comments again.',
        },
        caution: {
          sv: 'Bara för den som kryssat i rutan vid kommentaren.',
          en: 'Only for who ticked the box beside the comment.',
        },
      },
      {
        names: ['wp-postpass_*'],
        purpose: 'necessary',
        exemption: 'authentication',
        description: {
          sv: 'Minns att besökaren kan lösenordet till en skyddad sida.',
          en: 'Remembers that the visitor knows the password of a protected page.',
        },
      },
      {
        names: ['wp-saving-post'],
        purpose: 'necessary',
        exemption: 'user-input',
        description: { sv: 'Skyddar en text som just sparas.', en: 'Protects a text that is being saved.' },
      },
      {
        names: ['wp_lang'],
        purpose: 'preferences',
        exemption: 'user-interface',
        confidence: 'likely',
        description: {
          sv: 'Minns vilket språk som valdes vid inloggningen.',
          en: 'Remembers the language chosen at login.',
        },
      },
      {
        names: ['wpEmojiSettingsSupports'],
        areas: ['sessionStorage'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: {
          sv: 'Minns om webbläsaren själv kan visa emojier.',
          en: 'Remembers whether the browser can draw emoji by itself.',
        },
        caution: {
          sv: 'Sparas på varje sida utan att någon bett om det. Emojistödet går att stänga av.',
          en: 'Stored on every page without anybody asking. Support for emoji can be switched off.',
        },
      },
    ],
  },
  {
    platform: 'Polylang',
    provider: null,
    country: null,
    plugin: 'polylang',
    items: [
      {
        names: ['pll_language'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: { sv: 'Minns vilket språk besökaren läser på.', en: 'Remembers the language that is read.' },
        caution: {
          sv: 'Undantaget gäller den som själv valt språk, inte ett språk som gissats.',
          en: 'Exempt for who chose the language, not for one that was guessed.',
        },
      },
    ],
  },
  {
    platform: 'WPML',
    provider: null,
    country: null,
    items: [
      {
        names: ['wp-wpml_current_language', 'wp-wpml_current_admin_language_*', '_icl_visitor_lang_js'],
        purpose: 'preferences',
        exemption: 'user-interface',
        description: { sv: 'Minns vilket språk besökaren läser på.', en: 'Remembers the language that is read.' },
        caution: {
          sv: 'Undantaget gäller den som själv valt språk, inte ett språk som gissats.',
          en: 'Exempt for who chose the language, not for one that was guessed.',
        },
      },
    ],
  },
  {
    platform: 'Jetpack',
    provider: 'Automattic',
    country: 'US',
    plugin: 'jetpack',
    items: [
      {
        names: ['tk_ai', 'tk_qs', 'tk_lr', 'tk_or', 'tk_r3d', 'tk_tc'],
        purpose: 'statistics',
        description: {
          sv: 'Räknar hur webbplatsen används, åt Automattic.',
          en: 'Counts how the site is used, for Automattic.',
        },
      },
    ],
  },
  {
    platform: 'LiteSpeed Cache',
    provider: null,
    country: null,
    plugin: 'litespeed-cache',
    items: [
      {
        names: ['_lscache_vary', '_lscache_vary_*'],
        purpose: 'necessary',
        exemption: 'user-interface',
        description: {
          sv: 'Gör att rätt sparad sida visas, till exempel den för inloggade.',
          en: 'Lets the right cached page be shown, such as that for members.',
        },
        caution: {
          sv: 'Bara när något skiljer besökarna åt: inloggning, varukorg eller valt språk.',
          en: 'Only when something tells visitors apart: a login, a basket or a chosen language.',
        },
      },
    ],
  },
  {
    platform: 'Wordfence',
    provider: 'Defiant',
    country: 'US',
    plugin: 'wordfence',
    items: [
      {
        names: ['wfwaf-authcookie-*', 'wf_loginalerted_*'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Skyddar webbplatsens inloggade konton.',
          en: 'Protects the accounts of who can log in.',
        },
      },
      {
        names: ['wfCBLBypass'],
        purpose: 'necessary',
        exemption: 'security',
        description: {
          sv: 'Släpper förbi en besökare som annars spärras efter land.',
          en: 'Lets a visitor pass who is else blocked by country.',
        },
      },
    ],
  },
];
