// WooCommerce's cart: nothing is stored before something lies in it.
import { createHash } from 'node:crypto';
import { productsOf } from '../catalogue.ts';
import { cookieHash } from '../hosts.ts';
import { type Reply, redirect } from '../reply.ts';
import { setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

const sessionCookie = `wp_woocommerce_session_${cookieHash}`;
const customerKey = /^t_[0-9a-f]{32}(?=%7C%7C)/;

/** Adds a product and shows the cart; an unknown product leaves the cart as it is. */
export function addToCart(request: SiteRequest, slug: string): Reply {
  const added = productsOf([slug]);
  if (added.length === 0) return redirect('/varukorg/');
  const slugs = [...readCart(request), slug];
  return redirect('/varukorg/', {
    setCookies: [
      setCookieLine({ name: 'woocommerce_items_in_cart', value: String(slugs.length) }),
      setCookieLine({ name: 'woocommerce_cart_hash', value: cartHash(slugs) }),
      setCookieLine({
        name: sessionCookie,
        value: sessionValue(request, slugs),
        maxAgeSeconds: 172_800,
        httpOnly: true,
      }),
    ],
  });
}

/** The products in the cart, by slug. The session cookie itself holds them, so that the server needs no memory. */
export function readCart(request: SiteRequest): string[] {
  const slugs = request.cookies.get(sessionCookie)?.split('%7C%7C')[1] ?? '';
  return productsOf(slugs.split('.')).map((product) => product.slug);
}

export function cartHash(slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : createHash('md5').update(slugs.join()).digest('hex');
}

function sessionValue(request: SiteRequest, slugs: readonly string[]): string {
  const known = customerKey.exec(request.cookies.get(sessionCookie) ?? '')?.[0];
  const key = known ?? `t_${crypto.randomUUID().replaceAll('-', '')}`;
  return `${key}%7C%7C${slugs.join('.')}`;
}
