// What single pages beyond the walk store for the first time, for audits that visit more than the start page.
import { cookieHash, hosts } from '../hosts.ts';
import { addresses } from './addresses.ts';
import type { CookieFacts, TrueDuration } from './cookies.ts';
import type { StorageFacts } from './storage.ts';

export interface PageTruth {
  /** Path and query to open. */
  readonly path: string;
  readonly cookies: readonly CookieFacts[];
  readonly storage: readonly StorageFacts[];
}

export const pageTruth: readonly PageTruth[] = [
  {
    path: '/varukorg/?add-to-cart=arbetsbok',
    cookies: [
      ownCookie('woocommerce_items_in_cart', addresses.cart, {}),
      ownCookie('woocommerce_cart_hash', addresses.cart, {}),
      ownCookie(`wp_woocommerce_session_${cookieHash}`, addresses.cart, {
        httpOnly: true,
        duration: { kind: 'persistent', requestedSeconds: 172_800, storedSeconds: 172_800 },
      }),
    ],
    storage: ['storeApiCartData', 'storeApiCartHash', 'storeApiNonce'].map((key) => ({
      area: 'localStorage',
      origin: `https://${hosts.site}`,
      key,
      party: 'first',
      script: addresses.cartScript,
    })),
  },
  {
    path: '/mitt-konto/',
    cookies: [ownCookie('wordpress_test_cookie', addresses.account, { httpOnly: true })],
    storage: [],
  },
];

function ownCookie(
  name: string,
  url: string,
  special: { readonly httpOnly?: boolean; readonly duration?: TrueDuration },
): CookieFacts {
  return {
    name,
    domain: hosts.site,
    hostOnly: true,
    path: '/',
    partitionKey: null,
    party: 'first',
    httpOnly: false,
    sameSite: 'unspecified',
    duration: { kind: 'session' },
    setBy: { via: 'http-header', url, hasLine: false, chain: [] },
    ...special,
  };
}
