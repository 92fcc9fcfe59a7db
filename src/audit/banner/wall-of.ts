// Whether something else stands in place of the page: a check for robots, or a login. Decided from what is seen alone.

/** A document as it stands, and how it came. */
export interface SeenDocument {
  /** The address that was asked for. */
  readonly askedUrl: string;
  /** The address at which the visitor ended. */
  readonly url: string;
  /** HTTP status of the document; null when not seen. */
  readonly status: number | null;
  readonly title: string;
  /** What a visitor reads, in one line; cut where it is long. */
  readonly text: string;
  /** Addresses of its scripts and frames. */
  readonly sources: readonly string[];
  /** Ids and class names of its elements. */
  readonly names: readonly string[];
  /** Fields that a visitor can fill in. */
  readonly fields: { readonly passwords: number; readonly others: number };
}

export interface Wall {
  readonly kind: 'bot' | 'login';
  /** What gave it away, for a problem's technical text. */
  readonly sign: string;
}

/** null: the page itself is seen, as far as can be told. */
export function wallOf(seen: SeenDocument): Wall | null {
  const guard = guards.find((one) => isGuardedBy(one, seen));
  if (guard !== undefined) return { kind: 'bot', sign: guard.name };
  if (asksWhetherHuman(seen)) return { kind: 'bot', sign: 'captcha' };
  if (isSentToLogin(seen)) return { kind: 'login', sign: 'redirect to a login' };
  if (isLoginAlone(seen)) return { kind: 'login', sign: 'password field' };
  return null;
}

interface Guard {
  readonly name: string;
  /** Stands only in the page that a suspected robot gets. */
  readonly names?: RegExp;
  readonly sources?: RegExp;
  readonly title?: RegExp;
  readonly text?: RegExp;
}

/** What protects sites against robots also puts scripts into their ordinary pages: those say nothing. */
const guards: readonly Guard[] = [
  {
    name: 'Cloudflare',
    names: /^(?:challenge-form|challenge-running|challenge-stage|cf-challenge-running|cf-error-details)$/,
    sources: /\/cdn-cgi\/challenge-platform\/[^?]*\/orchestrate\//,
    title: /^(?:Just a moment|Ett ögonblick|Vänta lite|Attention Required! \| Cloudflare)/i,
  },
  { name: 'DataDome', sources: /^https:\/\/(?:geo|interstitial|ct)\.captcha-delivery\.com\// },
  {
    name: 'HUMAN',
    names: /^px-captcha(?:-wrapper)?$/,
    sources: /^https:\/\/captcha\.px-(?:cdn|cloud)\.net\//,
    title: /^Access to this page has been denied/i,
  },
  {
    name: 'Akamai',
    names: /^sec-(?:if-)?cpt-(?:container|if)$/,
    text: /^Access Denied You don['’]t have permission to access .{1,400} on this server\. ?Reference #/i,
  },
  {
    name: 'Imperva',
    sources: /\/_Incapsula_Resource\?(?:[^#]*&)?(?:CWUDNSAI|incident_id)=/i,
    text: /Request unsuccessful\. Incapsula incident ID|^Additional security check is required/i,
  },
  { name: 'AWS WAF', title: /^Human Verification$/i, names: /^captcha-container$/ },
];

function isGuardedBy({ names, sources, title, text }: Guard, seen: SeenDocument): boolean {
  if (names !== undefined && seen.names.some((name) => names.test(name))) return true;
  if (sources !== undefined && seen.sources.some((address) => sources.test(address))) return true;
  return (title?.test(seen.title.trim()) ?? false) || (text?.test(seen.text) ?? false);
}

/** A page that says this much is the page itself, whatever stands in it. */
const longestWall = 600;

/** Contact forms bear the same boxes: only a page that holds hardly anything else is one of them. */
function asksWhetherHuman({ status, title, text, sources, fields }: SeenDocument): boolean {
  if (text.length > longestWall || fields.others > 1 || fields.passwords > 0) return false;
  const hasBox = sources.some((address) => captcha.test(address));
  const asks = humanWords.test(`${title} ${text}`);
  return (hasBox && (asks || isRefusal(status))) || (asks && isRefusal(status));
}

const captcha =
  /^https:\/\/(?:[\w-]+\.)*hcaptcha\.com\/|^https:\/\/(?:www\.)?(?:google\.com|recaptcha\.net)\/recaptcha\/|^https:\/\/challenges\.cloudflare\.com\/turnstile\//;
const humanWords =
  /\b(?:are you (?:a )?(?:human|robot)|(?:you are|you['’]re) (?:a )?(?:human|not a robot)|unusual traffic|robot check|security check)\b|är du en robot|inte (?:är )?en robot|(?:du är|att du är) en människa|ovanlig(?:t)? (?:trafik|aktivitet)|säkerhetskontroll/i;

function isRefusal(status: number | null): boolean {
  return status === 401 || status === 403 || status === 429 || status === 503;
}

/** Who asks for a login gets the page that was asked for. */
function isSentToLogin({ askedUrl, url }: SeenDocument): boolean {
  return isLoginAddress(url) && !isLoginAddress(askedUrl);
}

function isLoginAddress(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return loginHost.test(hostname) || pathname.split('/').some((step) => loginStep.test(step));
}

const loginHost = /^(?:login|logon|signin|inloggning|logga-?in|sso|auth|idp|accounts?)\./i;
const loginStep = /^(?:log-?in|logon|sign-?in|logga-?in|inloggning|wp-login|sso)(?:\.\w+)?$/i;

/** One password to type, beside the name that goes with it, and hardly anything to read. */
function isLoginAlone({ askedUrl, text, fields }: SeenDocument): boolean {
  if (isLoginAddress(askedUrl)) return false;
  return fields.passwords === 1 && fields.others <= 2 && text.length <= longestWall;
}
