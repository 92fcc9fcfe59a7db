import { expect, test } from 'vitest';
import { type SeenDocument, wallOf } from '../../../src/audit/banner/wall-of.ts';

const asked = 'https://shop.example/';
const article = 'Välkommen till kursen i yoga. '.repeat(40);

function seen(changes: Partial<SeenDocument>): SeenDocument {
  const fields = { passwords: 0, others: 0 };
  return {
    askedUrl: asked,
    url: asked,
    status: 200,
    title: 'Yoga',
    text: article,
    sources: [],
    names: [],
    fields,
    ...changes,
  };
}

test.each<[what: string, Partial<SeenDocument>, sign: string]>([
  ['a title in English', { status: 403, title: 'Just a moment...', text: '' }, 'Cloudflare'],
  ['a title in Swedish', { status: 403, title: 'Ett ögonblick…', text: '' }, 'Cloudflare'],
  ['a form', { names: ['challenge-form'], text: '' }, 'Cloudflare'],
  [
    'the script of a challenge',
    { sources: ['https://shop.example/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1'], text: '' },
    'Cloudflare',
  ],
  ['a frame', { status: 403, sources: ['https://geo.captcha-delivery.com/captcha/?cid=1'], text: '' }, 'DataDome'],
  ['a button to hold', { status: 403, names: ['px-captcha'], text: 'Press & Hold' }, 'HUMAN'],
  ['a title', { status: 403, title: 'Access to this page has been denied.', text: '' }, 'HUMAN'],
  [
    'words and a reference',
    {
      status: 403,
      title: 'Access Denied',
      text: 'Access Denied You don\'t have permission to access "http://shop.example/" on this server. Reference #18.5',
    },
    'Akamai',
  ],
  ['a box of its own', { names: ['sec-cpt-if'], text: '' }, 'Akamai'],
  ['a frame', { sources: ['https://shop.example/_Incapsula_Resource?SWUDNSAI=31&incident_id=5'], text: '' }, 'Imperva'],
  ['words', { text: 'Request unsuccessful. Incapsula incident ID: 5-7' }, 'Imperva'],
  ['a title', { status: 405, title: 'Human Verification', text: '' }, 'AWS WAF'],
  [
    'a box and a question',
    { text: 'Please confirm that you are not a robot', sources: ['https://newassets.hcaptcha.com/captcha/v1/x'] },
    'captcha',
  ],
  [
    'a box and a refusal',
    { status: 429, text: 'Fortsätt', sources: ['https://www.google.com/recaptcha/api2/anchor?k=1'] },
    'captcha',
  ],
  ['a question and a refusal', { status: 503, text: 'Är du en robot? Vi ser ovanlig trafik.' }, 'captcha'],
])('%s is a check for robots', (_what, changes, sign) => {
  expect(wallOf(seen(changes))).toEqual({ kind: 'bot', sign });
});

test.each<[what: string, Partial<SeenDocument>, sign: string]>([
  ['a redirect to a login', { url: 'https://shop.example/logga-in?next=%2F' }, 'redirect to a login'],
  ['a redirect to a login of WordPress', { url: 'https://shop.example/wp-login.php' }, 'redirect to a login'],
  ['a redirect to a host that logs in', { url: 'https://login.shop.example/v2' }, 'redirect to a login'],
  ['a page with a password and no more', { text: 'Logga in', fields: { passwords: 1, others: 1 } }, 'password field'],
])('%s is a login', (_what, changes, sign) => {
  expect(wallOf(seen(changes))).toEqual({ kind: 'login', sign });
});

test.each<[what: string, Partial<SeenDocument>]>([
  ['a page', {}],
  ['a page with little on it', { text: 'Under uppbyggnad' }],
  ['an error', { status: 503, text: 'Service Unavailable' }],
  [
    'a page that bears the guard’s ordinary script',
    { sources: ['https://shop.example/cdn-cgi/challenge-platform/scripts/jsd/main.js'] },
  ],
  ['a page that bears DataDome’s tag', { sources: ['https://js.datadome.co/tags.js'] }],
  [
    'a contact form with a box',
    { sources: ['https://www.google.com/recaptcha/api2/anchor'], fields: { passwords: 0, others: 4 } },
  ],
  ['an article about robots', { text: `Är du en robot? ${article}` }],
  ['a short page with an invisible box', { text: 'Kontakt', sources: ['https://www.google.com/recaptcha/api.js'] }],
  ['a page with a login in its corner', { fields: { passwords: 1, others: 2 } }],
  ['a form to join', { text: 'Bli medlem', fields: { passwords: 2, others: 3 } }],
  [
    'a login that was asked for',
    {
      askedUrl: 'https://shop.example/login',
      url: 'https://shop.example/login',
      text: 'Logga in',
      fields: { passwords: 1, others: 1 },
    },
  ],
  ['another page of the site', { url: 'https://shop.example/sv/' }],
  ['an article about logging in', { url: 'https://shop.example/sa-loggar-du-in' }],
])('%s is no wall', (_what, changes) => {
  expect(wallOf(seen(changes))).toBeNull();
});
