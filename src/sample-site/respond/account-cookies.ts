// WordPress' login: names, paths and lifetimes as the real one sets them. Any name and password will do.
import { cookieHash } from '../hosts.ts';
import { type Reply, redirect } from '../reply.ts';
import { type CookieLine, setCookieLine } from '../set-cookie-line.ts';
import type { SiteRequest } from '../site-request.ts';

const rememberSeconds = 1_252_800;
const loggedIn = `wordpress_logged_in_${cookieHash}`;
const adminPaths = ['/wp-content/plugins', '/wp-admin'] as const;

/** Asks, on the login page, whether the browser takes cookies at all. */
export const testCookie = setCookieLine({
  name: 'wordpress_test_cookie',
  value: 'WP%20Cookie%20check',
  httpOnly: true,
});

export function isLoggedIn(request: SiteRequest): boolean {
  return request.cookies.has(loggedIn);
}

export function logIn(request: SiteRequest): Reply {
  const lifetime = request.form.has('rememberme') ? { maxAgeSeconds: rememberSeconds } : {};
  return redirect('/mitt-konto/', { setCookies: loginCookies(`provkonto%7C${crypto.randomUUID()}`, lifetime) });
}

export function logOut(): Reply {
  return redirect('/mitt-konto/', { setCookies: loginCookies('%20', { maxAgeSeconds: 0 }) });
}

/** The same name twice, on two paths: a cookie is more than its name. */
function loginCookies(value: string, lifetime: Pick<CookieLine, 'maxAgeSeconds'>): string[] {
  const admin = adminPaths.map((path) => ({
    name: `wordpress_sec_${cookieHash}`,
    value,
    path,
    httpOnly: true,
    ...lifetime,
  }));
  return [...admin, { name: loggedIn, value, httpOnly: true, ...lifetime }].map(setCookieLine);
}
