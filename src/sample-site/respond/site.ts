// The portal itself: WordPress' addresses, cookies and habits, as far as a browser can see them.
import { courses } from '../catalogue.ts';
import { hosts } from '../hosts.ts';
import { accountPage } from '../pages/account.ts';
import { cartPage } from '../pages/cart.ts';
import { coursePage } from '../pages/course.ts';
import { coursesPage } from '../pages/courses.ts';
import { layout, type Page } from '../pages/layout.ts';
import { notFoundPage } from '../pages/not-found.ts';
import { policyPage } from '../pages/policy.ts';
import { shopPage } from '../pages/shop.ts';
import { startPage } from '../pages/start.ts';
import { page, plainError, type Reply, redirect } from '../reply.ts';
import type { SiteRequest } from '../site-request.ts';
import { isLoggedIn, logIn, logOut, testCookie } from './account-cookies.ts';
import { addToCart, cartHash, readCart } from './cart-cookies.ts';
import { onEveryPage } from './page-cookies.ts';
import { siteFile } from './site-files.ts';

export function respondAsSite(request: SiteRequest): Reply {
  if (request.method === 'POST')
    return request.path === '/mitt-konto/' ? logIn(request) : plainError(405, 'Only the login form is posted.');
  return siteFile(request.path) ?? changeCart(request) ?? changeLogin(request) ?? showPage(request);
}

export function respondAsWww(request: SiteRequest): Reply {
  return redirect(`https://${hosts.site}${request.path}`, { status: 301 });
}

function changeCart(request: SiteRequest): Reply | null {
  const slug = request.path === '/varukorg/' ? request.query.get('add-to-cart') : null;
  return slug === null ? null : addToCart(request, slug);
}

function changeLogin(request: SiteRequest): Reply | null {
  return request.path === '/mitt-konto/' && request.query.has('customer-logout') ? logOut() : null;
}

function showPage(request: SiteRequest): Reply {
  const found = pageAt(request);
  const document = layout(found ?? notFoundPage(), readCart(request).length);
  const own = request.path === '/mitt-konto/' && !isLoggedIn(request) ? [testCookie] : [];
  return page(document, { status: found === null ? 404 : 200, setCookies: [...onEveryPage(request), ...own] });
}

function pageAt(request: SiteRequest): Page | null {
  const course = courses.find((candidate) => request.path === `/kurser/${candidate.slug}/`);
  if (course !== undefined) return coursePage(course);
  switch (request.path) {
    case '/':
      return startPage();
    case '/kurser/':
      return coursesPage();
    case '/butik/':
      return shopPage();
    case '/varukorg/':
      return cartPage(readCart(request), cartHash(readCart(request)));
    case '/mitt-konto/':
      return accountPage(isLoggedIn(request));
    case '/integritetspolicy/':
      return policyPage();
    default:
      return null;
  }
}
