import { type ConnectTo, hostResolverRules } from './connect-to.ts';

export interface BrowserConditions {
  readonly sandbox: boolean;
  readonly connectTo: readonly ConnectTo[];
  readonly blockOtherHosts: boolean;
  readonly insecure: boolean;
  readonly trustedSpki: readonly string[];
  readonly locale: string;
}

/** Chromium's command line for an audit, besides what Puppeteer gives. */
export function browserFlags(conditions: BrowserConditions, userAgent: string | null): string[] {
  const { sandbox, insecure, trustedSpki, locale } = conditions;
  return [
    ...likeAnyVisitor,
    ...quiet,
    // Loading an unpacked extension through the protocol asks for it.
    '--enable-unsafe-extension-debugging',
    `--accept-lang=${acceptLanguage(locale)}`,
    ...(userAgent === null ? [] : [`--user-agent=${userAgent}`]),
    ...(sandbox ? [] : ['--no-sandbox']),
    `--host-resolver-rules=${resolverRules(conditions).join(',')}`,
    ...(trustedSpki.length === 0 ? [] : [`--ignore-certificate-errors-spki-list=${trustedSpki.join(',')}`]),
    ...(insecure ? ['--ignore-certificate-errors'] : []),
  ];
}

// Consent tools hide their banner from what looks like a robot; an audit that sees none would pass wrongly.
const likeAnyVisitor = ['--disable-blink-features=AutomationControlled', '--window-size=1366,900'];

// The browser's own errands (updates, the time, whether somebody is signed in) are no part of the site: what cannot be
// switched off is sent to a name that never exists (RFC 2606).
const nowhere = 'browser.invalid';
const quiet = [
  `--component-updater=url-source=https://${nowhere}/`,
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying',
  '--disable-field-trial-config',
  `--gaia-url=https://${nowhere}`,
  '--no-default-browser-check',
];

function resolverRules({ connectTo, blockOtherHosts }: BrowserConditions): string[] {
  const others = blockOtherHosts ? ['MAP * ~NOTFOUND'] : [];
  // First, so that a rule for every host does not send the browser's errands to it.
  return [`MAP ${nowhere} ~NOTFOUND`, ...hostResolverRules(connectTo), ...others];
}

/** `sv-SE` asks for sv-SE, then sv, as a browser that was installed in that language does. */
function acceptLanguage(tag: string): string {
  const locale = wellFormed(tag);
  const language = locale.split('-')[0] ?? locale;
  return language === locale ? locale : `${locale},${language}`;
}

/** A policy is a stranger's file: what is no language tag (BCP 47) is not handed to a browser. */
function wellFormed(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return /^sv/i.test(tag) ? 'sv-SE' : 'en';
  }
}
