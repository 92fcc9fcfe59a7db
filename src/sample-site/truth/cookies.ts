// Every cookie that a walk over the start page stores.
import type { SameSite } from '../../core/schema/cookie.ts';
import type { Writer } from '../../core/schema/stored-record.ts';
import { hosts } from '../hosts.ts';
import { addresses } from './addresses.ts';
import type { Occasion } from './occasion.ts';

/** `requestedSeconds` of a persistent cookie is exact for Max-Age, and within two seconds where a script reckons a date. */
export type TrueDuration =
  | { readonly kind: 'session' }
  | { readonly kind: 'persistent'; readonly requestedSeconds: number; readonly storedSeconds: number };

export interface CookieFacts {
  readonly name: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  /** The top-level site of a partitioned cookie. */
  readonly partitionKey: string | null;
  readonly party: 'first' | 'third';
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  readonly duration: TrueDuration;
  /** `url` without its query. A script's line is known, and positive; a header has none. `chain`: who loaded the script. */
  readonly setBy: {
    readonly via: Writer['via'];
    readonly url: string;
    readonly hasLine: boolean;
    readonly chain: readonly string[];
  };
}

export interface CookieRow extends CookieFacts {
  readonly occasion: Occasion;
  /** Its writer takes it away again in the same breath. */
  readonly isDeletedAtOnce: boolean;
}

const session = { kind: 'session' } as const;
const wholeSite = { domain: hosts.site, hostOnly: false, party: 'first' } as const;
const siteAlone = { domain: hosts.site, hostOnly: true, party: 'first' } as const;

export const cookieRows: readonly CookieRow[] = [
  header('lp_session_guest', addresses.start, {
    ...siteAlone,
    duration: lasting(86_400),
    httpOnly: true,
    occasion: 'every-page',
  }),
  header('dp_media', addresses.picture, {
    ...wholeSite,
    duration: lasting(604_800),
    httpOnly: true,
    sameSite: 'lax',
    occasion: 'every-page',
  }),
  sourcebuster('sbjs_migrations', 'first-page'),
  sourcebuster('sbjs_current_add', 'first-page'),
  sourcebuster('sbjs_first_add', 'first-page'),
  sourcebuster('sbjs_current', 'first-page'),
  sourcebuster('sbjs_first', 'first-page'),
  sourcebuster('sbjs_udata', 'every-page'),
  { ...sourcebuster('sbjs_session', 'every-page'), duration: lasting(1800) },
  { ...tracker('_ma_prov', session), isDeletedAtOnce: true },
  // Two years are asked for; browsers keep at most 400 days (RFC 6265bis section 5.5).
  tracker('_ma', { kind: 'persistent', requestedSeconds: 63_072_000, storedSeconds: 34_560_000 }),
  tracker('_ma_session', lasting(1800)),
  header('ma_uid', addresses.hit, {
    ...thirdParty('mattis-analys.test'),
    duration: lasting(31_536_000),
    httpOnly: true,
    occasion: 'every-page',
  }),
  {
    ...script('dp_nyhetsbrev', addresses.portal, {
      ...siteAlone,
      duration: lasting(2_592_000),
      occasion: 'first-page',
    }),
    setBy: { via: 'cookie-store', url: addresses.portal, hasLine: true, chain: [] },
  },
  script('dp_samtycke', addresses.consentBanner, {
    ...siteAlone,
    duration: lasting(15_552_000),
    occasion: 'each-choice',
  }),
  header('an_id', addresses.pixel, {
    ...thirdParty('annonsnatet.test'),
    duration: lasting(33_696_000),
    occasion: 'while-accepted',
  }),
  header('bp_uid', addresses.bidding, {
    ...thirdParty(hosts.bidding),
    hostOnly: true,
    duration: lasting(31_536_000),
    occasion: 'while-accepted',
  }),
  header('dk_sync', addresses.matching, {
    ...thirdParty(hosts.matching),
    hostOnly: true,
    duration: session,
    occasion: 'while-accepted',
  }),
  header('vp_besok', addresses.player, { ...inVideoFrame(), duration: lasting(7_776_000), httpOnly: true }),
  script('vp_kvalitet', addresses.playerScript, { ...inVideoFrame(), duration: session }),
  header('an_rakna', addresses.counter, {
    ...thirdParty(hosts.pixel),
    hostOnly: true,
    duration: lasting(2_592_000),
    occasion: 'while-refused',
  }),
];

type Given = Pick<CookieRow, 'domain' | 'hostOnly' | 'party' | 'duration' | 'occasion'> & Partial<CookieRow>;

function header(name: string, url: string, given: Given): CookieRow {
  return cookie(name, { via: 'http-header', url, hasLine: false, chain: [] }, given);
}

function script(name: string, url: string, given: Given, chain: readonly string[] = []): CookieRow {
  return cookie(name, { via: 'document.cookie', url, hasLine: true, chain }, { sameSite: 'lax', ...given });
}

function sourcebuster(name: string, occasion: Occasion): CookieRow {
  return script(name, addresses.sourcebuster, { ...wholeSite, duration: session, occasion });
}

function tracker(name: string, duration: TrueDuration): CookieRow {
  const given = { ...wholeSite, duration, occasion: 'every-page' } as const;
  return script(name, addresses.analytics, given, [addresses.tagLoader]);
}

function cookie(name: string, setBy: CookieFacts['setBy'], given: Given): CookieRow {
  const usual = {
    path: '/',
    partitionKey: null,
    httpOnly: false,
    sameSite: 'unspecified',
    isDeletedAtOnce: false,
  } as const;
  return { name, setBy, ...usual, ...given };
}

function lasting(seconds: number): TrueDuration {
  return { kind: 'persistent', requestedSeconds: seconds, storedSeconds: seconds };
}

function thirdParty(domain: string): Pick<CookieRow, 'domain' | 'hostOnly' | 'party' | 'sameSite'> {
  return { domain, hostOnly: false, party: 'third', sameSite: 'none' };
}

function inVideoFrame(): Omit<Given, 'duration'> {
  return {
    ...thirdParty(hosts.video),
    hostOnly: true,
    partitionKey: `https://${hosts.site}`,
    occasion: 'while-accepted',
  };
}
