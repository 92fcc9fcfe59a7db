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
import type { Visit } from '../visit.ts';
import { isLoggedIn, logIn, logOut, testCookie } from './account-cookies.ts';
import { addToCart, cartHash, readCart } from './cart-cookies.ts';
import { onEveryPage } from './page-cookies.ts';
import { siteFile } from './site-files.ts';

export function respondAsSite(visit: Visit): Reply {
  if (visit.method === 'POST')
    return visit.path === '/mitt-konto/' ? logIn(visit) : plainError(405, 'Only the login form is posted.');
  return siteFile(visit.path) ?? changeCart(visit) ?? changeLogin(visit) ?? showPage(visit);
}

export function respondAsWww(visit: Visit): Reply {
  return redirect(`https://${hosts.site}${visit.path}`, { status: 301 });
}

function changeCart(visit: Visit): Reply | null {
  const slug = visit.path === '/varukorg/' ? visit.query.get('add-to-cart') : null;
  return slug === null ? null : addToCart(visit, slug);
}

function changeLogin(visit: Visit): Reply | null {
  return visit.path === '/mitt-konto/' && visit.query.has('customer-logout') ? logOut() : null;
}

function showPage(visit: Visit): Reply {
  const found = pageAt(visit);
  const document = layout(found ?? notFoundPage(), readCart(visit).length);
  const own = visit.path === '/mitt-konto/' && !isLoggedIn(visit) ? [testCookie] : [];
  return page(document, { status: found === null ? 404 : 200, setCookies: [...onEveryPage(visit), ...own] });
}

function pageAt(visit: Visit): Page | null {
  const course = courses.find((candidate) => visit.path === `/kurser/${candidate.slug}/`);
  if (course !== undefined) return coursePage(course);
  switch (visit.path) {
    case '/':
      return startPage();
    case '/kurser/':
      return coursesPage();
    case '/butik/':
      return shopPage();
    case '/varukorg/':
      return cartPage(readCart(visit), cartHash(readCart(visit)));
    case '/mitt-konto/':
      return accountPage(isLoggedIn(visit));
    case '/integritetspolicy/':
      return policyPage();
    default:
      return null;
  }
}
